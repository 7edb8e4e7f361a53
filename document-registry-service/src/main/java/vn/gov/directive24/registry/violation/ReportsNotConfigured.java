package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

public class ReportsNotConfigured extends DomainException {

    ReportsNotConfigured() {
        super(
                Reason.STATE_CONFLICT,
                "violation-reports-not-configured",
                "This installation has no keyset to encrypt reports with, so it takes none.",
                "Ask the operator to set PERSONAL_DATA_KEYSET_FILE.");
    }
}
