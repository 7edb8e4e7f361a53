package vn.gov.directive24.identity.relyingparty;

import vn.gov.directive24.common.problem.DomainException;

public class RelyingSystemExists extends DomainException {

    RelyingSystemExists(RelyingSystemCode code) {
        super(
                Reason.STATE_CONFLICT,
                "relying-system-exists",
                "There is a relying system %s already.".formatted(code),
                "Use another code, or move the existing one.");
    }
}
