package vn.gov.directive24.registry.exchange;

import vn.gov.directive24.common.problem.DomainException;

public class ImportUnderWay extends DomainException {

    ImportUnderWay() {
        super(
                Reason.STATE_CONFLICT,
                "document-type-import-under-way",
                "Another file is being taken in.",
                "Wait until it is done, see the list of imports, and send yours again.");
    }
}
