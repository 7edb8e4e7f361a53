package vn.gov.directive24.deadline.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** A version of a month's report was fixed. */
public record MonthlyReportFrozen(
        YearMonth month,
        int version,
        String agency,
        String hash,
        @Nullable String reason,
        LocalDate on) implements DomainEvent {

    @Override
    public String subject() {
        return "monthly-report:" + month;
    }
}
