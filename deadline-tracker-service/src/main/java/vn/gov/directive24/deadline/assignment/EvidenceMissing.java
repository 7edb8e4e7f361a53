package vn.gov.directive24.deadline.assignment;

import java.util.List;
import vn.gov.directive24.common.problem.DomainException;

public class EvidenceMissing extends DomainException {

    EvidenceMissing(List<String> ids) {
        super(
                Reason.RULE_VIOLATED,
                "evidence-not-on-record",
                "There is no evidence %s on this assignment.".formatted(String.join(", ", ids)),
                "Upload the file first and name the id from the answer.");
    }
}
