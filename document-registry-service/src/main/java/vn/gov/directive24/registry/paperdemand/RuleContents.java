package vn.gov.directive24.registry.paperdemand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Everything a decision rests on, read together: what an instance compiles, and what it keeps on disk.
 *
 * @param revision of the rules, the register and the lists; two contents of one revision are the same
 * @param readAt when they were read from the database
 * @param rules the newest version of each
 * @param versions of those, by code
 * @param types every state the register ever had, oldest first
 * @param lists by number
 */
public record RuleContents(
        String revision,
        Instant readAt,
        List<PaperRule> rules,
        Map<String, Integer> versions,
        List<PaperType> types,
        List<MonthlyList> lists) {

    public RuleContents {
        rules = List.copyOf(rules);
        versions = Map.copyOf(Objects.requireNonNullElse(versions, Map.of()));
        types = List.copyOf(types);
        lists = List.copyOf(lists);
    }

    /** A database that is new, restored or another one does not hold them yet. */
    boolean holdRulesOf(PaperRuleCatalogue catalogue) {
        return rules.stream().map(PaperRule::code).collect(Collectors.toSet()).containsAll(catalogue.codes());
    }

    RuleContents(
            String revision, Instant readAt, List<PaperRule> rules, List<PaperType> types, List<MonthlyList> lists) {
        this(revision, readAt, rules, Map.of(), types, lists);
    }

    RuleContents readAt(Instant later) {
        return new RuleContents(revision, later, rules, versions, types, lists);
    }

    RuleContents with(List<PaperRule> others) {
        return new RuleContents(revision, readAt, others, versions, types, lists);
    }
}
