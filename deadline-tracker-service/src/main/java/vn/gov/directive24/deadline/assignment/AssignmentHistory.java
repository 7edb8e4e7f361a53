package vn.gov.directive24.deadline.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentAccepted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentBreached;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentCancelled;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentOpened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentReopened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentResumed;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentReturned;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentStarted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSubmitted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSuperseded;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSuspended;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.BlockerCleared;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.BlockerRaised;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.DueAmended;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.EvidenceAdded;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.EvidenceWithdrawn;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionGranted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionRefused;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionRequested;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ProgressReported;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ShareConfirmed;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ShareDisputed;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.Standing;

/** Keeps how each assignment stood after each event, in the transaction of the event. */
@Component
public class AssignmentHistory {

    private static final String APPEND = """
            insert into assignment_history (assignment, directive, task, agency, day, event, status, original_due, due, asked_due,
                                            submitted_on, completed_on, breached_on, progress, confidence, reported_on,
                                            blockers, confirmed_by, disputed_by, status_reason, legal_reference, days_late, days_late_original,
                                            actor, detail)
            values (:assignment, :directive, :task, :agency, :day, :event, :status, :originalDue, :due, :askedDue,
                    :submittedOn, :completedOn, :breachedOn, :progress, :confidence, :reportedOn,
                    string_to_array(:blockers, ','), string_to_array(:confirmedBy, ','),
                    string_to_array(:disputedBy, ','), :statusReason, :legalReference, :daysLate, :daysLateOriginal,
                    :actor, :detail)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AssignmentEvent event) {
        withDates(jdbc.sql(APPEND), event.standing())
                .param("day", event.on())
                .param("event", nameOf(event))
                .param("actor", Actor.name())
                .param("detail", detailOf(event))
                .update();
    }

    private static JdbcClient.StatementSpec withDates(JdbcClient.StatementSpec insert, Standing standing) {
        return insert.param("assignment", standing.assignment())
                .param("directive", standing.directive())
                .param("task", standing.task())
                .param("agency", standing.agency())
                .param("status", standing.status().name())
                .param("originalDue", standing.originalDue())
                .param("due", standing.due())
                .param("askedDue", standing.askedDue())
                .param("submittedOn", standing.submittedOn())
                .param("completedOn", standing.completedOn())
                .param("breachedOn", standing.breachedOn())
                .param("progress", standing.progress())
                .param(
                        "confidence",
                        standing.confidence() == null
                                ? null
                                : standing.confidence().name())
                .param("reportedOn", standing.reportedOn())
                .param(
                        "blockers",
                        standing.blockers().stream().map(BlockerKind::name).collect(Collectors.joining(",")))
                .param("confirmedBy", String.join(",", standing.confirmedBy()))
                .param("disputedBy", String.join(",", standing.disputedBy()))
                .param("statusReason", standing.statusReason())
                .param("legalReference", standing.legalReference())
                .param("daysLate", standing.daysLate())
                .param("daysLateOriginal", standing.daysLateOriginal());
    }

    /** Oldest first. */
    public List<Entry> of(String assignment, @Nullable LocalDate asOf) {
        return jdbc.sql("""
                        select day, event, status, due, progress, confidence, days_late, days_late_original, actor, detail
                        from assignment_history
                        where assignment = :assignment and day <= coalesce(cast(:asOf as date), 'infinity') order by id
                        """)
                .param("assignment", assignment)
                .param("asOf", AsOf.dayOrNow(asOf, clock))
                .query(Entry.class)
                .list();
    }

    /** How an assignment stood at the end of a day; empty when there was none yet. */
    Optional<Standing> standing(String assignment, LocalDate day) {
        return jdbc.sql("""
                        select assignment, directive, task, agency, status, original_due, due, asked_due, submitted_on,
                               completed_on, breached_on, progress, confidence, reported_on,
                               array_to_string(blockers, ',') as blockers,
                               array_to_string(confirmed_by, ',') as confirmed_by,
                               array_to_string(disputed_by, ',') as disputed_by,
                               status_reason, legal_reference, days_late, days_late_original
                        from assignment_history where assignment = :assignment and day <= :day and valid_to > :day
                        """)
                .param("assignment", assignment)
                .param("day", day)
                .query(Standing.class)
                .optional();
    }

    /** How often something happened to an assignment up to a day, and after it. */
    Times times(String assignment, String event, LocalDate day) {
        return jdbc.sql("""
                        select count(*) filter (where day <= :day) as before, count(*) filter (where day > :day) as after
                        from assignment_history where assignment = :assignment and event = :event
                        """)
                .param("assignment", assignment)
                .param("event", event)
                .param("day", day)
                .query(Times.class)
                .single();
    }

    record Times(int before, int after) {}

    /** The progress reports of an assignment, oldest first. */
    public List<Report> reports(String assignment, @Nullable LocalDate asOf) {
        return jdbc.sql("""
                        select day, progress, confidence, detail as narrative, actor
                        from assignment_history
                        where assignment = :assignment and event = 'REPORTED'
                          and day <= coalesce(cast(:asOf as date), 'infinity')
                        order by id
                        """)
                .param("assignment", assignment)
                .param("asOf", AsOf.dayOrNow(asOf, clock))
                .query(Report.class)
                .list();
    }

    /** Of all agencies that owe a task, newest first. */
    public List<TaskEntry> ofTask(String task, int count, @Nullable LocalDate asOf) {
        return jdbc.sql("""
                        select assignment, agency, day, event, status, actor, detail
                        from assignment_history
                        where task = :task and day <= coalesce(cast(:asOf as date), 'infinity')
                        order by id desc limit :count
                        """)
                .param("task", task)
                .param("asOf", AsOf.dayOrNow(asOf, clock))
                .param("count", count)
                .query(TaskEntry.class)
                .list();
    }

    private static String nameOf(AssignmentEvent event) {
        return switch (event) {
            case AssignmentOpened _ -> "OPENED";
            case AssignmentStarted _ -> "STARTED";
            case ProgressReported _ -> "REPORTED";
            case BlockerRaised _ -> "BLOCKED";
            case BlockerCleared _ -> "UNBLOCKED";
            case ExtensionRequested _ -> "EXTENSION_REQUESTED";
            case ExtensionGranted _ -> "EXTENSION_GRANTED";
            case ExtensionRefused _ -> "EXTENSION_REFUSED";
            case ShareConfirmed _ -> "SHARE_CONFIRMED";
            case ShareDisputed _ -> "SHARE_DISPUTED";
            case EvidenceAdded _ -> "EVIDENCE_ADDED";
            case EvidenceWithdrawn _ -> "EVIDENCE_WITHDRAWN";
            case AssignmentSubmitted _ -> "SUBMITTED";
            case AssignmentReturned _ -> "RETURNED";
            case AssignmentAccepted _ -> "ACCEPTED";
            case AssignmentSuspended _ -> "SUSPENDED";
            case AssignmentResumed _ -> "RESUMED";
            case AssignmentCancelled _ -> "CANCELLED";
            case AssignmentSuperseded _ -> "SUPERSEDED";
            case AssignmentReopened _ -> "REOPENED";
            case AssignmentBreached _ -> "OVERDUE";
            case DueAmended _ -> "DUE_AMENDED";
        };
    }

    private static @Nullable String detailOf(AssignmentEvent event) {
        return switch (event) {
            case ProgressReported reported -> reported.report().narrative();
            case BlockerRaised raised -> raised.kind() + ": " + raised.note();
            case BlockerCleared cleared -> cleared.kind() + ": " + cleared.note();
            case ExtensionRequested requested -> requested.askedDue() + ": " + requested.grounds();
            case ExtensionGranted granted -> granted.reference();
            case ExtensionRefused refused -> refused.reason();
            case ShareConfirmed confirmed -> confirmed.by();
            case ShareDisputed disputed -> disputed.by() + ": " + disputed.reason();
            case EvidenceAdded added -> shown(added.file());
            case EvidenceWithdrawn withdrawn -> shown(withdrawn.file());
            case AssignmentSubmitted submitted -> submitted.evidence().narrative();
            case AssignmentReturned returned -> returned.reason();
            case DueAmended amended -> amended.legalReference();
            case AssignmentAccepted accepted -> accepted.note();
            case AssignmentSuspended suspended -> suspended.reason();
            case AssignmentCancelled cancelled -> cancelled.withdrawal().text();
            case AssignmentSuperseded superseded -> superseded.withdrawal().text();
            case AssignmentReopened reopened -> reopened.reason();
            case AssignmentOpened _, AssignmentStarted _, AssignmentResumed _, AssignmentBreached _ -> null;
        };
    }

    /** Everybody who reads may read this, and a name may say whom the file is about: the parties find it by its hash. */
    private static String shown(EvidenceFile file) {
        return "%s, %d bytes, SHA-256 %s".formatted(file.mediaType(), file.bytes(), file.id());
    }

    /**
     * One event of an assignment, and how it stood after it.
     *
     * @param due at that time
     * @param progress of the last report before or at it
     * @param daysLate only at a closing: days from the due date to completion, negative when early
     * @param daysLateOriginal the same from the date first set
     * @param actor user name, or {@code system}
     * @param detail a narrative, a reason or a legal reference
     */
    public record Entry(
            LocalDate day,
            String event,
            AssignmentStatus status,
            @Nullable LocalDate due,
            @Nullable Integer progress,
            @Nullable Confidence confidence,
            @Nullable Integer daysLate,
            @Nullable Integer daysLateOriginal,
            String actor,
            @Nullable String detail) {}

    /**
     * One progress report.
     *
     * @param progress 0 to 100
     * @param actor user name of who reported
     */
    public record Report(LocalDate day, int progress, Confidence confidence, String narrative, String actor) {}

    /** One event of one of a task's assignments. */
    public record TaskEntry(
            String assignment,
            String agency,
            LocalDate day,
            String event,
            AssignmentStatus status,
            String actor,
            @Nullable String detail) {}
}
