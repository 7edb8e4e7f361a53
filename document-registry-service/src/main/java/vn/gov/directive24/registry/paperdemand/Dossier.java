package vn.gov.directive24.registry.paperdemand;

import java.util.List;
import java.util.function.Function;
import vn.gov.directive24.registry.paperdemand.Decision.Part;

/**
 * A procedure's whole dossier: requirements, each of which can be proved in several ways. All papers of one way together
 * prove it, and one way is enough (AND within a way, OR between ways, as the EU's evidence broker has it).
 */
public record Dossier(List<Requirement> requirements) {

    public record Requirement(String name, List<Way> ways) {}

    public record Way(List<DecisionRequest> papers) {}

    /** How far data prove something; the best first. */
    public enum State {
        /** Data prove all of it and were had, or nothing is asked for any more. */
        SATISFIED,
        /** Data stand in the place of all of it; the database is still to be asked. */
        COVERED,
        /** The list names all of it: showing it on VNeID proves it, and nobody has shown it. */
        TO_BE_SHOWN,
        /** Of some papers the rules do not say. */
        UNKNOWN,
        /** Data stand in the place of some of it. */
        PARTLY,
        /** Papers have to be asked for. */
        OPEN
    }

    Answer answeredBy(Function<DecisionRequest, Decision> decide, RuleAge age) {
        return new Answer(
                age,
                requirements.stream()
                        .map(requirement -> answered(requirement, decide))
                        .toList());
    }

    private static AnsweredRequirement answered(Requirement requirement, Function<DecisionRequest, Decision> decide) {
        var states = requirement.ways().stream()
                .map(way -> way.papers().stream()
                        .map(paper -> new AnsweredPaper(paper, decide.apply(paper)))
                        .toList())
                .map(papers -> new AnsweredWay(stateOf(papers), papers))
                .toList();
        var best = states.stream().map(AnsweredWay::state).min(State::compareTo).orElse(State.OPEN);
        return new AnsweredRequirement(requirement.name(), best, states);
    }

    /** Each thing that is asked for, whether by a question of its own or in a name that holds several. */
    private static State stateOf(List<AnsweredPaper> papers) {
        var things = papers.stream().flatMap(paper -> paper.things().stream()).toList();
        if (things.stream().allMatch(Thing::isHad)) {
            return State.SATISFIED;
        }
        if (things.stream().allMatch(Thing::isProved)) {
            return State.COVERED;
        }
        if (things.stream().allMatch(thing -> thing.isProved() || thing.isListed())) {
            return State.TO_BE_SHOWN;
        }
        if (things.stream().anyMatch(Thing::isUnknown)) {
            return State.UNKNOWN;
        }
        return things.stream().anyMatch(Thing::isForbidden) ? State.PARTLY : State.OPEN;
    }

    public record Answer(RuleAge age, List<AnsweredRequirement> requirements) {}

    public record AnsweredRequirement(String name, State state, List<AnsweredWay> ways) {

        /**
         * Where data prove it, the papers of the other ways may not be asked for either. What only the list names is not
         * proved before it was shown: who has no VNeID proves it in another way.
         */
        public boolean isProvedByData() {
            return state == State.SATISFIED || state == State.COVERED;
        }
    }

    public record AnsweredWay(State state, List<AnsweredPaper> papers) {}

    public record AnsweredPaper(DecisionRequest request, Decision decision) {

        List<Thing> things() {
            return decision.parts().isEmpty()
                    ? List.of(new Thing(request, List.of(new Part(null, null, decision, request.lookup()))))
                    : decision.groups().stream()
                            .map(group -> new Thing(request, group))
                            .toList();
        }
    }

    /** @param papers of which any will do */
    private record Thing(DecisionRequest request, List<Part> papers) {

        boolean isHad() {
            return papers.stream().anyMatch(this::isHad);
        }

        private boolean isHad(Part part) {
            return switch (part.decision().reason()) {
                case CUT -> true;
                case REPLACED_BY_DATA -> part.lookup() == Lookup.ANSWERED;
                case LISTED -> part.proves(request.shown());
                default -> false;
            };
        }

        boolean isProved() {
            return papers.stream().anyMatch(part -> part.proves(request.shown()));
        }

        boolean isListed() {
            return papers.stream().anyMatch(part -> part.decision().reason() == Reason.LISTED);
        }

        boolean isUnknown() {
            return !isProved()
                    && papers.stream().anyMatch(part -> part.decision().outcome() == Outcome.UNKNOWN);
        }

        boolean isForbidden() {
            return papers.stream().anyMatch(part -> part.decision().outcome() == Outcome.FORBIDDEN);
        }
    }
}
