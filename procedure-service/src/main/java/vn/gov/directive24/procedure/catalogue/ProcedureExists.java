package vn.gov.directive24.procedure.catalogue;

import vn.gov.directive24.common.problem.DomainException;

public class ProcedureExists extends DomainException {

    ProcedureExists(ProcedureCode code) {
        super(
                Reason.STATE_CONFLICT,
                "procedure-exists",
                "There is a procedure %s already.".formatted(code),
                "Use the number the national database gives this procedure, or work on the existing one.");
    }
}
