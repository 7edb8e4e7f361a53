package vn.gov.directive24.deadline.directive;

import vn.gov.directive24.common.problem.DomainException;

public class DirectiveNotFound extends DomainException {

    public DirectiveNotFound(String number) {
        super(
                Reason.NOT_FOUND,
                "directive-not-found",
                "There is no directive %s.".formatted(number),
                "List the directives; a number is written as it is cited, for example 24/CT-TTg.");
    }
}
