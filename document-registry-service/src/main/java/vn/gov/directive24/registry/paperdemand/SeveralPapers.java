package vn.gov.directive24.registry.paperdemand;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import vn.gov.directive24.registry.naming.PaperReading;
import vn.gov.directive24.registry.paperdemand.Decision.Part;

/**
 * One answer from those to the papers of a name: everything is asked for, and of each thing any of its papers will do. It
 * forbids the whole only where each thing is forbidden; otherwise it says that the parts differ, and each part has its
 * own answer.
 */
final class SeveralPapers {

    private final PaperReading reading;
    private final List<Part> parts;
    private final boolean shown;

    /** @param shown whether the citizen has shown it on VNeID */
    SeveralPapers(PaperReading reading, List<Part> parts, boolean shown) {
        this.reading = reading;
        this.shown = shown;
        this.parts = parts;
    }

    Decision answer() {
        var told = withAlternatives();
        var groups = told.groups();
        var decisive = groups.stream().map(this::decisive).toList();
        var agree = decisive.stream().allMatch(Optional::isPresent)
                && decisive.stream()
                                .map(one -> one.orElseThrow().outcome())
                                .distinct()
                                .count()
                        == 1;
        if (!agree) {
            return told.because(
                    told.parts().stream().anyMatch(SeveralPapers::isForbidden)
                            ? Reason.SOME_FORBIDDEN
                            : Reason.PARTS_DIFFER,
                    basis(told.parts().stream().map(Part::decision).toList()));
        }
        var decisions = decisive.stream().map(Optional::orElseThrow).toList();
        return told.because(reasonOf(decisions), basis(decisions));
    }

    /** Where one of several alternatives is proved by data, none of the others may be asked for either. */
    private Decision withAlternatives() {
        var first = parts.getFirst().decision();
        var asked = new Decision(first.reason(), first.basis(), first.list(), reading, parts, null);
        var told = new ArrayList<>(parts);
        for (var group : asked.groups()) {
            group.stream()
                    .filter(part -> part.proves(shown))
                    .map(Part::decision)
                    .findFirst()
                    .ifPresent(
                            proved -> told.replaceAll(part -> group.contains(part) ? alternative(part, proved) : part));
        }
        return new Decision(first.reason(), first.basis(), first.list(), reading, List.copyOf(told), null);
    }

    private static Part alternative(Part part, Decision proved) {
        var decision = part.decision();
        return isForbidden(part)
                ? part
                : part.with(PaperAnswers.answer(
                        Reason.ALTERNATIVE_PROVED, proved.basis(), decision.list(), decision.type()));
    }

    private static boolean isForbidden(Part part) {
        return part.decision().outcome() == Outcome.FORBIDDEN;
    }

    /** The answer to all alternatives; empty where they have several. */
    private Optional<Decision> decisive(List<Part> group) {
        var decisions = group.stream().map(Part::decision).toList();
        var proved = group.stream()
                .filter(part -> part.proves(shown))
                .map(Part::decision)
                .filter(decision -> decision.reason() != Reason.ALTERNATIVE_PROVED)
                .findFirst();
        if (proved.isPresent()) {
            return proved;
        }
        return decisions.stream().map(Decision::outcome).distinct().count() == 1
                ? Optional.of(decisions.getFirst())
                : Optional.empty();
    }

    private static Reason reasonOf(List<Decision> decisions) {
        var first = decisions.getFirst().reason();
        if (decisions.stream().allMatch(decision -> decision.reason() == first)) {
            return first;
        }
        return switch (first.outcome()) {
            case UNKNOWN -> Reason.PARTS_DIFFER;
            case FORBIDDEN ->
                decisions.stream().anyMatch(decision -> decision.reason() == Reason.REPLACED_IN_PART)
                        ? Reason.REPLACED_IN_PART
                        : first;
            case DISCOURAGED, ALLOWED_AS_SUPPLEMENT, ALLOWED -> first;
        };
    }

    private static List<PaperRule> basis(List<Decision> decisions) {
        var rules = new LinkedHashSet<PaperRule>();
        decisions.forEach(decision -> rules.addAll(decision.basis()));
        return List.copyOf(rules);
    }

    /** Whether what is told of one database cannot be said of all of them. */
    static boolean drawOnSeveral(List<Part> parts) {
        return parts.stream()
                        .map(Part::decision)
                        .filter(SeveralPapers::drawsOnData)
                        .map(SeveralPapers::databaseOf)
                        .distinct()
                        .count()
                > 1;
    }

    static boolean drawsOnData(Decision decision) {
        return switch (decision.reason()) {
            case REPLACED_BY_DATA, REPLACED_IN_PART, CUT, DATA_FAILED, ASK_THE_DATABASE -> true;
            default -> false;
        };
    }

    private static String databaseOf(Decision decision) {
        var source = Source.of(decision);
        return source == null ? "" : source.database();
    }
}
