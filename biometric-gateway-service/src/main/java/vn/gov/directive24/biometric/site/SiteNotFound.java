package vn.gov.directive24.biometric.site;

import vn.gov.directive24.common.problem.DomainException;

public class SiteNotFound extends DomainException {

    SiteNotFound(SiteCode code) {
        super(Reason.NOT_FOUND, "site-not-found", "There is no site %s.".formatted(code), "Search the list of sites.");
    }
}
