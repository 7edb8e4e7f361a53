package vn.gov.directive24.procedure.catalogue;

import vn.gov.directive24.common.problem.DomainException;

public class ComponentIsCut extends DomainException {

    ComponentIsCut(ProcedureCode procedure, int number) {
        super(
                Reason.STATE_CONFLICT,
                "component-is-cut",
                "Component %d of procedure %s is cut, and its document type stays on record."
                        .formatted(number, procedure),
                "Link a component that is REQUIRED or CANDIDATE.");
    }
}
