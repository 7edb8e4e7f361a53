package vn.gov.directive24.registry.exchange;

import java.util.UUID;
import vn.gov.directive24.common.problem.DomainException;

public class ImportUndone extends DomainException {

    ImportUndone(UUID id, String by) {
        super(
                Reason.STATE_CONFLICT,
                "document-type-import-undone",
                "Import %s was taken back already, by %s.".formatted(id, by),
                "Import the file again if it is wanted after all.");
    }
}
