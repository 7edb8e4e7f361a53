package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

public class EvidenceNotFound extends DomainException {

    EvidenceNotFound(Receipt receipt, int number) {
        super(
                Reason.NOT_FOUND,
                "violation-evidence-not-found",
                "There is no file %d with report %s.".formatted(number, receipt),
                "List the files of the report; one that was withdrawn or erased is gone.");
    }
}
