package vn.gov.directive24.registry.publication;

import vn.gov.directive24.common.problem.DomainException;

public class TooManyCopies extends DomainException {

    TooManyCopies(int most) {
        super(
                Reason.RULE_VIOLATED,
                "too-many-copies",
                "Without a token at most %d files are checked at once.".formatted(most),
                "Send fewer at once, the last of one call with the first of the next: then the chain is checked too.");
    }
}
