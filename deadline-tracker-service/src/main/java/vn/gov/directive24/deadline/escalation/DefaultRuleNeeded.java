package vn.gov.directive24.deadline.escalation;

import vn.gov.directive24.common.problem.DomainException;

public class DefaultRuleNeeded extends DomainException {

    DefaultRuleNeeded() {
        super(
                Reason.RULE_VIOLATED,
                "default-rule-needed",
                "The default rule holds for whatever no other rule is for, so it has no scope and stays.",
                "Change its levels; with none it escalates nothing.");
    }
}
