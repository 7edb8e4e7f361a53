package vn.gov.directive24.procedure.catalogue;

import vn.gov.directive24.common.problem.DomainException;

public class ProcedureNotFound extends DomainException {

    ProcedureNotFound(ProcedureCode code) {
        super(
                Reason.NOT_FOUND,
                "procedure-not-found",
                "There is no procedure %s.".formatted(code),
                "Search the list of procedures.");
    }
}
