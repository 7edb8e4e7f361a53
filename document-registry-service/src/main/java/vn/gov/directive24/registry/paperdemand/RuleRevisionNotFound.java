package vn.gov.directive24.registry.paperdemand;

import vn.gov.directive24.common.problem.DomainException;

public class RuleRevisionNotFound extends DomainException {

    RuleRevisionNotFound(String revision) {
        super(
                Reason.NOT_FOUND,
                "rules-revision-not-found",
                "The rules here were never those of revision %s.".formatted(revision),
                "Take the rulesRevision of an answer of this registry as it stands.");
    }
}
