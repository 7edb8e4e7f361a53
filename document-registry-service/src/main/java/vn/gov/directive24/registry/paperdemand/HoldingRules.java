package vn.gov.directive24.registry.paperdemand;

import java.util.List;

/**
 * The rules that hold for one question.
 *
 * @param forbidding the most particular first
 * @param permitting the most particular first
 */
record HoldingRules(List<PaperRule> forbidding, List<PaperRule> permitting) {

    static HoldingRules of(List<PaperRule> rules) {
        return new HoldingRules(those(rules, true), those(rules, false));
    }

    private static List<PaperRule> those(List<PaperRule> rules, boolean forbid) {
        var count = 0;
        for (var rule : rules) {
            count += rule.effect().forbids() == forbid ? 1 : 0;
        }
        if (count == rules.size()) {
            return rules;
        }
        return count == 0
                ? List.of()
                : rules.stream()
                        .filter(rule -> rule.effect().forbids() == forbid)
                        .toList();
    }

    boolean permit() {
        return !permitting.isEmpty();
    }

    /** Whether there are forbidding ones that the permitting ones do not outweigh. */
    boolean forbid() {
        return !forbidding.isEmpty() && !(permit() && permittingOutweigh());
    }

    /** Resolution 66.7 prevails while it holds; otherwise the particular rule before the general, the later before the earlier. */
    private boolean permittingOutweigh() {
        for (var rule : forbidding) {
            if (rule.force().prevails()) {
                return false;
            }
        }
        var permits = permitting.getFirst();
        var forbids = forbidding.getFirst();
        var particular = permits.scope().procedure() != null;
        return particular == (forbids.scope().procedure() != null)
                ? permits.from().isAfter(forbids.from())
                : particular;
    }
}
