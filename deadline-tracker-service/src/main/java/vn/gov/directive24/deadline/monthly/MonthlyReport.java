package vn.gov.directive24.deadline.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.violation.ViolationCounts;

/**
 * What the report of a month says: the record at the end of its last day.
 *
 * @param until the last day of the month
 * @param all the sum of {@code directives}
 * @param missedOnLastDay due on the last day and not submitted when it ended: officially overdue from the next day on
 * @param dueNextMonth open, and due in the month after
 * @param extensions granted in the month
 * @param extensionRequests what became of the requests for extensions in the month
 * @param duties how the open obligations without a last day were kept on the last day
 * @param standingDuties those of them that were not shown to be kept
 * @param escalations brought up to this report in the month by the ladder of escalation
 * @param escalatedBefore brought up in an earlier month, not again in this one, and still overdue on the last day
 * @param violations papers asked for in spite of the list
 * @param rules by which the obligations were judged: 2 judges what has a window from its first day on; absent in reports of the
 *     time before, which judge only what must hold from a day or always
 */
public record MonthlyReport(
        YearMonth month,
        LocalDate until,
        List<DirectiveFigures> directives,
        DirectiveFigures all,
        List<AgencyOverdue> overdueByAgency,
        List<OverdueRow> overdue,
        List<DueRow> missedOnLastDay,
        List<DueRow> dueNextMonth,
        List<ExtensionRow> extensions,
        ExtensionRequests extensionRequests,
        Proposals proposals,
        List<IndicatorRow> indicators,
        Duties duties,
        List<StandingDutyRow> standingDuties,
        List<EscalationRow> escalations,
        List<EscalationRow> escalatedBefore,
        Violations violations,
        ScoreTable scores,
        @Nullable Integer rules) {

    /**
     * The figures of a directive, with both published bases.
     *
     * @param assignments all, the four states and those closed without doing
     * @param closedWithoutDoing cancelled or superseded; in none of the other figures
     * @param fellDue due on or before the last day; the sum of the five below it
     * @param dueWaiting submitted in time and not decided yet
     * @param dueMissedOnLastDay due on the last day and not submitted when it ended
     * @param percentDone of all that count, what is done, on time or late
     * @param percentOnTime of what fell due, what is done on time
     */
    public record DirectiveFigures(
            String number,
            @Nullable String subjectVi,
            long tasks,
            long assignments,
            long doneOnTime,
            long doneLate,
            long openInTime,
            long openOverdue,
            long closedWithoutDoing,
            long fellDue,
            long dueOnTime,
            long dueLate,
            long dueOverdue,
            long dueWaiting,
            long dueMissedOnLastDay,
            @Nullable BigDecimal percentDone,
            @Nullable BigDecimal percentOnTime) {

        public long counted() {
            return assignments - closedWithoutDoing;
        }

        public long done() {
            return doneOnTime + doneLate;
        }
    }

    /** @param longest days late of the one that is late longest */
    public record AgencyOverdue(String agency, String nameVi, long assignments, long longest) {}

    /**
     * @param daysLate from the due date in force to the last day of the month
     * @param daysLateOriginal the same from the date first set
     * @param progress 0 to 100 by the agency's own last report; absent when it never reported
     * @param blockers kinds of what it said keeps it from going on
     */
    public record OverdueRow(
            String assignment,
            String directive,
            String task,
            String titleVi,
            String agency,
            String nameVi,
            String status,
            LocalDate due,
            LocalDate originalDue,
            long daysLate,
            long daysLateOriginal,
            @Nullable Integer progress,
            List<String> blockers,
            @Nullable String statusReason) {}

    public record DueRow(
            String assignment,
            String directive,
            String task,
            String titleVi,
            String agency,
            String nameVi,
            String status,
            LocalDate due) {}

    /**
     * An extension that an overseer granted in the month.
     *
     * @param id assignment and number of the request
     * @param from the due date before it
     * @param originalDue the date first set, which no extension changes
     * @param reference the document that grants it
     */
    public record ExtensionRow(
            String id,
            String assignment,
            String directive,
            String task,
            String titleVi,
            String agency,
            String nameVi,
            LocalDate grantedOn,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate originalDue,
            String grounds,
            String reference) {}

    /**
     * Requests for extensions in the month.
     *
     * @param lapsed void because the assignment was closed or a later document set its date
     * @param waiting not decided by the end of the last day, whenever they were made
     */
    public record ExtensionRequests(long asked, long granted, long refused, long lapsed, long waiting) {

        // not a property of the JSON
        boolean isNothing() {
            return asked + granted + refused + lapsed + waiting == 0;
        }
    }

    /**
     * Whom to praise or criticise, by a rule that is said.
     *
     * @param rule the rule in Vietnamese, with its figures
     */
    public record Proposals(String rule, List<Proposal> praise, List<Proposal> criticise) {}

    public record Proposal(String agency, String nameVi, BigDecimal score, int coverage, long overdue) {}

    /**
     * @param value absent when nothing was ever measured or reported
     * @param source of the newest value, or where one would come from: {@code MEASURED} or {@code MANUAL}
     * @param ageDays from the newest value to the last day of the month
     * @param derived true when the target is the platform's and the directive names no figure
     */
    public record IndicatorRow(
            String code,
            String directive,
            String nameVi,
            String kind,
            String direction,
            BigDecimal target,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            long synthetic,
            String source,
            @Nullable LocalDate day,
            @Nullable Long ageDays,
            @Nullable Integer partsReported,
            @Nullable Integer partsExpected,
            boolean reached,
            boolean derived) {}

    /** How many open obligations without a last day were judged so. */
    public record Duties(long holds, long reportMissing, long belowTarget, long notYet) {}

    /** @param judgement why it is listed: {@code REPORT_MISSING} or {@code BELOW_TARGET} */
    public record StandingDutyRow(
            String assignment,
            String directive,
            String task,
            String titleVi,
            String agency,
            String nameVi,
            String judgement,
            @Nullable LocalDate lastReportOn) {}

    /**
     * An assignment that the ladder brought up to this report.
     *
     * @param due the due date by which it was overdue then
     * @param acknowledged whether the agency that owes it had taken note by the last day
     * @param state the official state on the last day; absent when it was cancelled or superseded
     */
    public record EscalationRow(
            String id,
            String assignment,
            String directive,
            String task,
            String titleVi,
            String agency,
            String nameVi,
            LocalDate due,
            LocalDate escalatedOn,
            boolean acknowledged,
            @Nullable String state) {}

    /**
     * Papers asked for although they are on the list.
     *
     * @param measured false while the registry has decided on no report: then nothing is known, which is not none
     * @param number of reports against agencies that were upheld in the month; absent while it is not measured
     */
    public record Violations(boolean measured, @Nullable Long number) {

        static Violations of(ViolationCounts counts) {
            return counts.measured() ? new Violations(true, counts.total()) : NOT_MEASURED;
        }

        static final Violations NOT_MEASURED = new Violations(false, null);
    }

    /** @param hash of the fixed scores they are taken from */
    public record ScoreTable(int version, int formula, String hash, List<ScoreRow> agencies) {}

    /**
     * @param change since the month before; absent unless both months have a score
     * @param violations absent while they are not measured, and in reports that have no {@code rules}
     */
    public record ScoreRow(
            String agency,
            String nameVi,
            @Nullable BigDecimal score,
            int coverage,
            @Nullable BigDecimal change,
            @Nullable BigDecimal onTime,
            @Nullable BigDecimal timeliness,
            @Nullable BigDecimal freshness,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal violations) {}
}
