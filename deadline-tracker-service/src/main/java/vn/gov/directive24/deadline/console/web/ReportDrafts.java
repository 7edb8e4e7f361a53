package vn.gov.directive24.deadline.console.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.monthly.FrozenReport;
import vn.gov.directive24.deadline.monthly.MonthlyReportService;
import vn.gov.directive24.deadline.snapshot.Difference;

/** What fixing a month's report would fix today. It is fixed and taken back, so that the draft is the very same. */
@Component
class ReportDrafts {

    private static final String AS_A_CORRECTION = "draft";

    private final MonthlyReportService reports;
    private final TransactionTemplate transaction;

    ReportDrafts(MonthlyReportService reports, TransactionTemplate transaction) {
        this.reports = reports;
        this.transaction = transaction;
    }

    Draft of(YearMonth month, Caller caller) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var fixed = reports.freeze(month, AS_A_CORRECTION, caller);
            status.setRollbackOnly();
            return new Draft(
                    fixed.report(), fixed.isNew(), fixed.isNew() ? reports.changes(fixed.report()) : List.of());
        }));
    }

    /**
     * A draft.
     *
     * @param report as it would be fixed
     * @param differs whether it says something else than the newest version, or is the first
     * @param changes in the newest version
     */
    record Draft(FrozenReport report, boolean differs, List<Difference> changes) {}
}
