package vn.gov.directive24.procedure.catalogue;

import vn.gov.directive24.common.problem.DomainException;

public class ComponentNotFound extends DomainException {

    ComponentNotFound(ProcedureCode procedure, int number) {
        super(
                Reason.NOT_FOUND,
                "component-not-found",
                "Procedure %s has no component %d.".formatted(procedure, number),
                "Read the procedure; its components are numbered from 1.");
    }
}
