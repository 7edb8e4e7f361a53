package vn.gov.directive24.identity.relyingparty;

import vn.gov.directive24.common.problem.DomainException;

public class AnotherSystemConnected extends DomainException {

    AnotherSystemConnected(String agency, RelyingSystemCode connected) {
        super(
                Reason.RULE_VIOLATED,
                "another-system-connected",
                "%s has its procedure system %s connected, and an agency has one at a time."
                        .formatted(agency, connected),
                "Suspend %s first.".formatted(connected));
    }
}
