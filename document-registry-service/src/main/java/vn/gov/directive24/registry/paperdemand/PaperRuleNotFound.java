package vn.gov.directive24.registry.paperdemand;

import vn.gov.directive24.common.problem.DomainException;

public class PaperRuleNotFound extends DomainException {

    PaperRuleNotFound(String code) {
        super(
                Reason.NOT_FOUND,
                "paper-rule-not-found",
                "There is no rule %s.".formatted(code),
                "Search the list of rules.");
    }
}
