package vn.gov.directive24.registry.publication;

import vn.gov.directive24.common.problem.DomainException;

/** Only what is in force can be corrected; what it said then stays on record. */
public class NotTheLastList extends DomainException {

    NotTheLastList(int number, int last) {
        super(
                Reason.RULE_VIOLATED,
                "not-the-last-list",
                "List %d is not in force any more, so that correcting it would change nothing; the last is %d."
                        .formatted(number, last),
                "Correct list %d.".formatted(last));
    }
}
