package vn.gov.directive24.biometric.site;

import vn.gov.directive24.common.problem.DomainException;

public class SiteExists extends DomainException {

    SiteExists(SiteCode code) {
        super(
                Reason.STATE_CONFLICT,
                "site-exists",
                "There is a site %s already.".formatted(code),
                "Use another code, or move the existing one.");
    }
}
