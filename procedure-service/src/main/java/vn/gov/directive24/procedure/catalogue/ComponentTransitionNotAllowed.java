package vn.gov.directive24.procedure.catalogue;

import vn.gov.directive24.common.problem.DomainException;

public class ComponentTransitionNotAllowed extends DomainException {

    ComponentTransitionNotAllowed(DossierComponent component, ComponentStatus target) {
        super(
                Reason.STATE_CONFLICT,
                "component-transition-not-allowed",
                "A component that is %s cannot become %s.".formatted(component.status(), target),
                remedy(component));
    }

    private static String remedy(DossierComponent component) {
        return switch (component.status()) {
            case REQUIRED ->
                component.documentType() == null
                        ? "Link it to a document type; it can be cut once that type is integrated on VNeID."
                        : "It can be cut once document type %s is integrated on VNeID."
                                .formatted(component.documentType());
            case CANDIDATE -> "It can be cut, or linked to another document type.";
            case CUT -> "Nothing is left to do; the procedure shows the decision that cut it.";
        };
    }
}
