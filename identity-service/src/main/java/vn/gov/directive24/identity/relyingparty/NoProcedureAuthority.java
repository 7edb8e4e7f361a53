package vn.gov.directive24.identity.relyingparty;

import vn.gov.directive24.common.problem.DomainException;

public class NoProcedureAuthority extends DomainException {

    NoProcedureAuthority(String agency) {
        super(
                Reason.RULE_VIOLATED,
                "no-procedure-authority",
                "Only a ministry or a province runs a procedure system, and %s is neither.".formatted(agency),
                "Name the ministry or province that runs it, or register it as OTHER.");
    }
}
