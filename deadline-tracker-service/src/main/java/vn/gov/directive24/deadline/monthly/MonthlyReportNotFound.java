package vn.gov.directive24.deadline.monthly;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

public class MonthlyReportNotFound extends DomainException {

    MonthlyReportNotFound(YearMonth month) {
        super(
                Reason.NOT_FOUND,
                "monthly-report-not-found",
                "There is no such report of %s.".formatted(month),
                "List the reports; an overseer makes one when the month is over.");
    }
}
