package vn.gov.directive24.deadline.directive;

import vn.gov.directive24.common.problem.DomainException;

public class NothingToAmend extends DomainException {

    NothingToAmend(String code) {
        super(
                Reason.RULE_VIOLATED,
                "nothing-to-amend",
                "Task %s says so already.".formatted(code),
                "Send what the amending document changes.");
    }
}
