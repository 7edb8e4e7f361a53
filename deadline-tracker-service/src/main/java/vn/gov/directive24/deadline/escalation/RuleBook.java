package vn.gov.directive24.deadline.escalation;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;

/** The rules in force: each assignment follows exactly one, the most particular. */
final class RuleBook {

    private final List<EscalationRule> rules;
    private final Agencies agencies;
    private final Map<String, Set<String>> members = new HashMap<>();

    RuleBook(List<EscalationRule> rules, Agencies agencies) {
        this.rules = rules.stream()
                .filter(EscalationRule::active)
                .sorted(Comparator.comparingInt(EscalationRule::specificity)
                        .reversed()
                        // Of two groups that hold an agency the smaller one knows it better.
                        .thenComparing(rule -> rule.agencies() == null
                                ? 0L
                                : agencies.resolve(rule.agencies()).count())
                        .thenComparing(EscalationRule::code))
                .toList();
        this.agencies = agencies;
        for (var rule : this.rules) {
            if (rule.agencies() != null) {
                members.computeIfAbsent(
                        rule.agencies(),
                        code -> agencies.resolve(code).map(Agency::code).collect(toSet()));
            }
        }
    }

    EscalationRule ruleFor(String directive, String agency) {
        return rules.stream()
                .filter(rule -> covers(rule, directive, agency))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The default rule is missing."));
    }

    private boolean covers(EscalationRule rule, String directive, String agency) {
        return (rule.directive() == null || rule.directive().equals(directive))
                && (rule.agencies() == null
                        || members.getOrDefault(rule.agencies(), Set.of()).contains(agency));
    }

    /** The same rules with one added or in place of that of its code; removed when it is not active. */
    RuleBook with(EscalationRule changed) {
        return new RuleBook(
                Stream.concat(rules.stream().filter(rule -> !rule.code().equals(changed.code())), Stream.of(changed))
                        .toList(),
                agencies);
    }

    boolean takes(EscalationRule candidate) {
        return rules.stream()
                .filter(rule -> !rule.code().equals(candidate.code()))
                .noneMatch(rule -> Objects.equals(rule.directive(), candidate.directive())
                        && Objects.equals(codeOf(rule), codeOf(candidate)));
    }

    /** Rules of earlier versions may have an alias. */
    private @Nullable String codeOf(EscalationRule rule) {
        return rule.agencies() == null
                ? null
                : agencies.find(rule.agencies()).map(Agency::code).orElse(rule.agencies());
    }
}
