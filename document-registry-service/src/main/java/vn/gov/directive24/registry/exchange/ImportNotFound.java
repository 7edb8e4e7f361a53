package vn.gov.directive24.registry.exchange;

import java.util.UUID;
import vn.gov.directive24.common.problem.DomainException;

public class ImportNotFound extends DomainException {

    ImportNotFound(UUID id) {
        super(
                Reason.NOT_FOUND,
                "document-type-import-not-found",
                "There is no import %s.".formatted(id),
                "Look at the list of imports.");
    }
}
