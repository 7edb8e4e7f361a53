package vn.gov.directive24.registry.exchange;

import java.util.UUID;
import vn.gov.directive24.common.problem.DomainException;

public class NothingToUndo extends DomainException {

    NothingToUndo(UUID id) {
        super(
                Reason.RULE_VIOLATED,
                "document-type-import-nothing-to-undo",
                "Of import %s no change is on record that could be taken back.".formatted(id),
                "Look at its report; where it changed something before this could be undone, import an export of the day before with explicit=true.");
    }
}
