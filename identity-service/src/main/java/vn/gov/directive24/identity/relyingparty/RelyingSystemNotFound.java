package vn.gov.directive24.identity.relyingparty;

import vn.gov.directive24.common.problem.DomainException;

public class RelyingSystemNotFound extends DomainException {

    RelyingSystemNotFound(RelyingSystemCode code) {
        super(
                Reason.NOT_FOUND,
                "relying-system-not-found",
                "There is no relying system %s.".formatted(code),
                "Search the list of relying systems.");
    }
}
