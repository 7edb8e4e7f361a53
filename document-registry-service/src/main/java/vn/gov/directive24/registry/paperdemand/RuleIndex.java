package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.Holder;

/** The rules by what they speak of, so that a question looks at a handful of them. Immutable once made. */
final class RuleIndex {

    /** For rules of every procedure. */
    private static final String EVERY = "";

    private final Map<String, Map<String, List<PaperRule>>> byType = new HashMap<>();
    private final Map<String, Map<String, List<PaperRule>>> byText = new HashMap<>();
    private final Map<String, List<PaperRule>> ofProcedure = new HashMap<>();
    private final List<PaperRule> ofList = new ArrayList<>();
    private final Set<String> types = new HashSet<>();

    RuleIndex(Collection<PaperRule> rules) {
        for (var rule : rules) {
            if (!rule.neverHolds()) {
                add(rule);
            }
        }
    }

    private void add(PaperRule rule) {
        var scope = rule.scope();
        var procedure = scope.procedure() == null ? EVERY : scope.procedure();
        if (rule.effect().isOfList()) {
            ofList.add(rule);
        } else if (rule.effect().isOfProcedure()) {
            ofProcedure.computeIfAbsent(procedure, _ -> new ArrayList<>()).add(rule);
        } else {
            var papers = byType.computeIfAbsent(procedure, _ -> new HashMap<>());
            scope.types()
                    .forEach(type ->
                            papers.computeIfAbsent(type, _ -> new ArrayList<>()).add(rule));
            types.addAll(scope.types());
            if (scope.paper() != null) {
                byText.computeIfAbsent(procedure, _ -> new HashMap<>())
                        .computeIfAbsent(PaperReader.canonical(scope.paper()), _ -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    boolean knows(String type) {
        return types.contains(type);
    }

    boolean hasText(@Nullable String procedure, String text) {
        if (!byText.containsKey(EVERY) && (procedure == null || !byText.containsKey(procedure))) {
            return false;
        }
        var unconditional = PaperReader.unconditional(text);
        return hasText(EVERY, text, unconditional) || (procedure != null && hasText(procedure, text, unconditional));
    }

    private boolean hasText(String procedure, String text, String unconditional) {
        return found(byText, procedure, text) != null || found(byText, procedure, unconditional) != null;
    }

    /** Those that speak of the paper and pass, those of the procedure and of the printed text first. */
    List<PaperRule> find(
            @Nullable String procedure, @Nullable String type, @Nullable String text, Predicate<PaperRule> wanted) {
        List<PaperRule> found = List.of();
        if (procedure != null) {
            found = withText(found, procedure, text, wanted);
            found = with(found, byType, procedure, type, wanted);
        }
        found = withText(found, EVERY, text, wanted);
        return with(found, byType, EVERY, type, wanted);
    }

    /** A rule whose text has a condition speaks of that case only; one without speaks of every case. */
    private List<PaperRule> withText(
            List<PaperRule> found, String procedure, @Nullable String text, Predicate<PaperRule> wanted) {
        // Few procedures have texts of their own, and none holds for all.
        if (text == null || !byText.containsKey(procedure)) {
            return found;
        }
        var some = with(found, byText, procedure, text, wanted);
        var unconditional = PaperReader.unconditional(text);
        return unconditional.equals(text) ? some : with(some, byText, procedure, unconditional, wanted);
    }

    private static List<PaperRule> with(
            List<PaperRule> found,
            Map<String, Map<String, List<PaperRule>>> index,
            String procedure,
            @Nullable String paper,
            Predicate<PaperRule> wanted) {
        var rules = paper == null ? null : found(index, procedure, paper);
        if (rules == null) {
            return found;
        }
        var all = found;
        for (var rule : rules) {
            if (wanted.test(rule) && !all.contains(rule)) {
                // Most questions find nothing, and need no list of their own for it.
                all = all.isEmpty() ? new ArrayList<>(4) : all;
                all.add(rule);
            }
        }
        return all;
    }

    private static @Nullable List<PaperRule> found(
            Map<String, Map<String, List<PaperRule>>> index, String procedure, String paper) {
        var papers = index.get(procedure);
        return papers == null ? null : papers.get(paper);
    }

    /** Whether it holds that day for the procedure, whose dates another rule may have moved (Articles 10.2 and 10.3). */
    boolean holds(PaperRule rule, @Nullable String procedure, LocalDate day) {
        var moved = procedure == null ? null : ofProcedure.get(procedure);
        if (moved == null) {
            return rule.holdsOn(day);
        }
        return gaveWay(rule, procedure, day) == null
                && (rule.holdsOn(day) || (day.isBefore(rule.from()) && broughtForward(rule, procedure, day) != null));
    }

    /** The rule by which this one holds earlier for the procedure, or null. */
    @Nullable PaperRule broughtForward(PaperRule rule, @Nullable String procedure, LocalDate day) {
        return moved(PaperRule.Effect.EARLIER, rule, procedure, day);
    }

    /** The rule by which this one has given way for the procedure, or null. */
    @Nullable PaperRule gaveWay(PaperRule rule, @Nullable String procedure, LocalDate day) {
        return moved(PaperRule.Effect.GIVES_WAY, rule, procedure, day);
    }

    private @Nullable PaperRule moved(
            PaperRule.Effect effect, PaperRule rule, @Nullable String procedure, LocalDate day) {
        var rules = procedure == null ? null : ofProcedure.get(procedure);
        if (rules == null) {
            return null;
        }
        for (var candidate : rules) {
            if (candidate.effect() == effect
                    && candidate.force().document().equals(rule.force().document())
                    && candidate.holdsOn(day)) {
                return candidate;
            }
        }
        return null;
    }

    /** The rule that makes the list bind this asker for this kind of holder and person that day, or null. */
    @Nullable PaperRule ofList(AskerKind asker, Holder holder, PersonKind person, LocalDate day) {
        for (var rule : ofList) {
            var scope = rule.scope();
            if (scope.askers().contains(asker)
                    && (scope.holder() == null || scope.holder() == holder)
                    && (!scope.citizensOnly() || person != PersonKind.FOREIGNER)
                    && rule.holdsOn(day)) {
                return rule;
            }
        }
        return null;
    }
}
