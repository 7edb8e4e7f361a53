package vn.gov.directive24.deadline.directive;

import vn.gov.directive24.common.problem.DomainException;

public class DirectiveExists extends DomainException {

    DirectiveExists(String number) {
        super(
                Reason.STATE_CONFLICT,
                "directive-exists",
                "There is a directive %s already.".formatted(number),
                "Read it; tasks are added to it one by one or by import.");
    }
}
