package vn.gov.directive24.registry.publication;

import vn.gov.directive24.common.problem.DomainException;

/** There is no such list. */
public class ListNotFound extends DomainException {

    ListNotFound(int number) {
        super(
                Reason.NOT_FOUND,
                "monthly-list-not-found",
                "There is no list %d.".formatted(number),
                "Look at the list of lists: /api/v1/lists.");
    }
}
