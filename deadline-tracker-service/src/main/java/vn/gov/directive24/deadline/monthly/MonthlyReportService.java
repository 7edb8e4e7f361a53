package vn.gov.directive24.deadline.monthly;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.indicator.Count;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.Measure;
import vn.gov.directive24.deadline.report.StandingDuties;
import vn.gov.directive24.deadline.score.CorrectionNeedsReason;
import vn.gov.directive24.deadline.score.ScoreService;
import vn.gov.directive24.deadline.snapshot.Difference;
import vn.gov.directive24.deadline.snapshot.FrozenContent;

/** Fixes the report of a month that is over, and shows what was fixed. */
@Service
@Transactional
public class MonthlyReportService {

    private final MonthlyReportWriter writer;
    private final FrozenReports reports;
    private final ScoreService scores;
    private final IndicatorService indicators;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MonthlyReportService(
            MonthlyReportWriter writer,
            FrozenReports reports,
            ScoreService scores,
            IndicatorService indicators,
            ClusterLock locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.writer = writer;
        this.reports = reports;
        this.scores = scores;
        this.indicators = indicators;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Fixes the report of a month and its scores, or leaves both when the record still says the same.
     *
     * @param reason needed when it is fixed already and the record has changed
     */
    public Freezing freeze(YearMonth month, @Nullable String reason, Caller caller) {
        var today = LocalDate.now(clock);
        scores.freeze(month, reason, caller.subject());
        var before = reports.newest(month).map(FrozenReport::version);
        locks.runInTurn("monthly-report", () -> freezeInTurn(month, reason, caller, today));
        var after = find(month, null, null);
        return new Freezing(after, !before.equals(Optional.of(after.version())));
    }

    private void freezeInTurn(YearMonth month, @Nullable String reason, Caller caller, LocalDate today) {
        var known = reports.newest(month);
        // By the rules of what is fixed: a correction is about the record.
        var written = writer.write(
                month,
                today,
                known.isPresent() ? known.get().content().rules() : Integer.valueOf(StandingDuties.NEWEST_RULES));
        var content = FrozenContent.of(written);
        if (known.isPresent() && known.get().hash().equals(content.hash())) {
            return;
        }
        if (known.isPresent() && reason == null) {
            throw new CorrectionNeedsReason(
                    "The report of " + month, known.get().version());
        }
        var report = new FrozenReport(
                month,
                known.map(FrozenReport::version).orElse(0) + 1,
                content.json(),
                content.hash(),
                known.isPresent() ? reason : null,
                caller.agency(),
                caller.subject(),
                today);
        reports.add(report);
        events.publishEvent(new MonthlyReportFrozen(
                month, report.version(), report.agency(), report.hash(), report.reason(), today));
        show(written, today);
    }

    /** The newest report moves the indicator of its directives; from today on, so that no month that is over changes. */
    private void show(MonthlyReport written, LocalDate today) {
        if (reports.isNewest(written.month())) {
            written.directives()
                    .forEach(of -> indicators.count(
                            Measure.DUE_DONE_ON_TIME, of.number(), new Count(of.dueOnTime(), of.fellDue(), 0), today));
        }
    }

    /**
     * Shows a version.
     *
     * @param version that one, or null for the newest
     * @param asOf as everybody could see it at the end of that day; null for today
     */
    @Transactional(readOnly = true)
    public FrozenReport find(YearMonth month, @Nullable Integer version, @Nullable LocalDate asOf) {
        return reports.find(month, version, AsOf.day(asOf, clock)).orElseThrow(() -> new MonthlyReportNotFound(month));
    }

    /** What a version changed in the one before it. */
    @Transactional(readOnly = true)
    public List<Difference> changes(FrozenReport report) {
        if (report.version() == 1) {
            return List.of();
        }
        var before = find(report.month(), report.version() - 1, null);
        return Difference.between(before.json(), report.json());
    }

    @Transactional(readOnly = true)
    public PageOf<FrozenReports.Listed> list(@Nullable LocalDate asOf, Paging paging) {
        return reports.list(AsOf.day(asOf, clock), paging);
    }

    /** @param isNew whether this made a version, or found that there is one that says the same */
    public record Freezing(FrozenReport report, boolean isNew) {}
}
