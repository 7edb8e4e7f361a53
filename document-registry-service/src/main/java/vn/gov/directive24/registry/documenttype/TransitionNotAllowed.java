package vn.gov.directive24.registry.documenttype;

import java.util.stream.Collectors;
import vn.gov.directive24.common.problem.DomainException;

public class TransitionNotAllowed extends DomainException {

    TransitionNotAllowed(DocumentTypeStatus from, DocumentTypeStatus to) {
        super(
                Reason.STATE_CONFLICT,
                "document-type-transition-not-allowed",
                "A document type that is %s cannot become %s.".formatted(from, to),
                "From here it can become %s."
                        .formatted(from.next().stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
