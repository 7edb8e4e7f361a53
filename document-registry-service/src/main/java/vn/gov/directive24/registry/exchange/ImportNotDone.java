package vn.gov.directive24.registry.exchange;

import java.util.UUID;
import vn.gov.directive24.common.problem.DomainException;

public class ImportNotDone extends DomainException {

    ImportNotDone(UUID id, String state) {
        super(
                Reason.STATE_CONFLICT,
                "document-type-import-not-done",
                "Import %s took nothing in: it is %s.".formatted(id, state),
                "Only an import that is DONE and was no dry run can be taken back.");
    }
}
