package vn.gov.directive24.deadline.indicator;

import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.deadline.indicator.IndicatorStatement.StatedFile;

/** A report names a file that the agency has not put on record, or has withdrawn. */
public class StatedFileMissing extends DomainException {

    StatedFileMissing(StatedFile file, String agency) {
        super(
                Reason.RULE_VIOLATED,
                "indicator-evidence-missing",
                "%s has no file %s on record for assignment %s.".formatted(agency, file.id(), file.assignment()),
                "Upload the file as evidence of the agency's own assignment first, and give the address in Location.");
    }
}
