package vn.gov.directive24.registry.paperdemand;

import java.util.List;
import java.util.function.Function;

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

    private static State stateOf(List<AnsweredPaper> papers) {
        if (papers.stream().allMatch(AnsweredPaper::isHad)) {
            return State.SATISFIED;
        }
        if (papers.stream().allMatch(AnsweredPaper::isForbidden)) {
            return State.COVERED;
        }
        if (papers.stream().anyMatch(paper -> paper.decision().outcome() == Outcome.UNKNOWN)) {
            return State.UNKNOWN;
        }
        return papers.stream().anyMatch(AnsweredPaper::isForbidden) ? State.PARTLY : State.OPEN;
    }

    public record Answer(RuleAge age, List<AnsweredRequirement> requirements) {}

    public record AnsweredRequirement(String name, State state, List<AnsweredWay> ways) {

        /** Where data prove it, the papers of the other ways may not be asked for either. */
        public boolean isProvedByData() {
            return state == State.SATISFIED || state == State.COVERED;
        }
    }

    public record AnsweredWay(State state, List<AnsweredPaper> papers) {}

    public record AnsweredPaper(DecisionRequest request, Decision decision) {

        boolean isForbidden() {
            return decision.outcome() == Outcome.FORBIDDEN;
        }

        boolean isHad() {
            return decision.reason() == Reason.CUT
                    || (isForbidden()
                            && (request.lookup() == Lookup.ANSWERED
                                    || Boolean.TRUE.equals(request.presentedVneid())
                                            && decision.reason() == Reason.LISTED));
        }
    }
}
