package vn.gov.directive24.deadline.assignment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
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

/**
 * One agency's share of a task, and how it stands.
 *
 * <p>A breach stays on record even if the work is done later, and so does the due date first set. A date that was set
 * later can be missed as well.
 */
@Entity
public class Assignment extends AbstractAggregateRoot<Assignment> {

    @Id
    private String id;

    private String directive;

    private String task;

    private String agency;

    private @Nullable String occurrence;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private LocalDate openedOn;

    @Embedded
    private DueDate dueDate;

    private @Nullable LocalDate submittedOn;

    private @Nullable LocalDate completedOn;

    private @Nullable LocalDate breachedOn;

    private @Nullable LocalDate breachedDue;

    private @Nullable Integer daysLate;

    private @Nullable Integer daysLateOriginal;

    private @Nullable String narrative;

    private @Nullable String indicator;

    private @Nullable String indicatorValue;

    private List<String> evidenceFiles;

    private @Nullable String statusReason;

    private @Nullable String legalReference;

    @Enumerated(EnumType.STRING)
    private @Nullable AssignmentStatus suspendedFrom;

    @Embedded
    private Progress progress;

    @Embedded
    private Shares shares;

    /** Moves with each event, and the version with it: what is on record last must not come from a stale state. */
    private int events;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    private Assignment(
            String id,
            String directive,
            String task,
            String agency,
            @Nullable String occurrence,
            @Nullable LocalDate due,
            LocalDate openedOn) {
        this.id = id;
        this.directive = directive;
        this.task = task;
        this.agency = agency;
        this.occurrence = occurrence;
        this.status = AssignmentStatus.ASSIGNED;
        this.openedOn = openedOn;
        this.dueDate = DueDate.of(due);
        this.progress = Progress.NONE;
        this.shares = Shares.NONE;
        this.evidenceFiles = List.of();
        announce(new AssignmentOpened(standing(), openedOn));
    }

    /** @param due the last day on which doing it is still on time, or null */
    public static Assignment open(
            String directive, String task, String agency, @Nullable LocalDate due, LocalDate openedOn) {
        return new Assignment(idOf(task, agency), directive, task, agency, null, due, openedOn);
    }

    /** One month of a task that is owed each month. */
    static Assignment openOccurrence(
            String directive, String task, String agency, YearMonth month, LocalDate due, LocalDate openedOn) {
        return new Assignment(idOf(task, agency, month), directive, task, agency, month.toString(), due, openedOn);
    }

    private void announce(AssignmentEvent event) {
        events++;
        registerEvent(event);
    }

    static String idOf(String task, String agency, YearMonth month) {
        return idOf(task, agency) + ":" + month;
    }

    static String idOf(String task, String agency) {
        return task + ":" + agency;
    }

    public void start(LocalDate today) {
        require(AssignmentMove.START);
        breachIfOverdue(today);
        status = AssignmentStatus.IN_PROGRESS;
        announce(new AssignmentStarted(standing(), today));
    }

    /** Who reports has begun. */
    public void report(ProgressReport report, LocalDate today) {
        require(AssignmentMove.REPORT);
        if (status == AssignmentStatus.ASSIGNED) {
            start(today);
        }
        breachIfOverdue(today);
        progress = progress.report(report, today);
        announce(new ProgressReported(standing(), report, today));
    }

    public void raise(BlockerKind kind, String note, LocalDate today) {
        require(AssignmentMove.BLOCK);
        progress = progress.raise(kind);
        announce(new BlockerRaised(standing(), kind, note, today));
    }

    public void clear(BlockerKind kind, String note, LocalDate today) {
        require(AssignmentMove.BLOCK);
        progress = progress.clear(kind);
        announce(new BlockerCleared(standing(), kind, note, today));
    }

    /** Nothing changes before an overseer decides. */
    public void askForExtension(LocalDate later, String grounds, LocalDate today) {
        require(AssignmentMove.ASK_EXTENSION);
        var asked = dueDate.ask(later, today);
        breachIfOverdue(today);
        dueDate = asked;
        announce(new ExtensionRequested(standing(), dueDate.requests(), later, grounds, today));
    }

    /** The original due date stays, and so does a breach on record. */
    public void extend(int number, LocalDate later, String reference, LocalDate today) {
        require(AssignmentMove.DECIDE_EXTENSION);
        var granted = dueDate.grant(number, later, today);
        breachIfOverdue(today);
        var previous = due();
        dueDate = granted;
        announce(new ExtensionGranted(standing(), number, Objects.requireNonNull(previous), reference, today));
    }

    public void refuseExtension(int number, String reason, LocalDate today) {
        require(AssignmentMove.DECIDE_EXTENSION);
        dueDate = dueDate.refuse(number);
        announce(new ExtensionRefused(standing(), number, reason, today));
    }

    public void confirmShare(String coordinating, LocalDate today) {
        require(AssignmentMove.ANSWER);
        shares = shares.confirm(coordinating);
        announce(new ShareConfirmed(standing(), coordinating, today));
    }

    public void disputeShare(String coordinating, String reason, LocalDate today) {
        require(AssignmentMove.ANSWER);
        shares = shares.dispute(coordinating);
        announce(new ShareDisputed(standing(), coordinating, reason, today));
    }

    public void addEvidence(EvidenceFile file, LocalDate today) {
        require(AssignmentMove.CHANGE_EVIDENCE);
        announce(new EvidenceAdded(standing(), file, today));
    }

    public void withdrawEvidence(EvidenceFile file, LocalDate today) {
        require(AssignmentMove.CHANGE_EVIDENCE);
        announce(new EvidenceWithdrawn(standing(), file, today));
    }

    public void submit(Evidence evidence, LocalDate today) {
        require(AssignmentMove.SUBMIT);
        breachIfOverdue(today);
        status = AssignmentStatus.SUBMITTED;
        submittedOn = today;
        narrative = evidence.narrative();
        indicator = evidence.indicator();
        indicatorValue = evidence.indicatorValue();
        evidenceFiles = evidence.files();
        shares = shares.afterSubmission();
        statusReason = null;
        announce(new AssignmentSubmitted(standing(), evidence, today));
    }

    public void sendBack(String reason, LocalDate today) {
        require(AssignmentMove.SEND_BACK);
        status = AssignmentStatus.RETURNED;
        statusReason = reason;
        announce(new AssignmentReturned(standing(), reason, today));
        breachIfOverdue(today);
    }

    /**
     * It was done on the day it was submitted, however long the decision took.
     *
     * @param note needed when a coordinating agency disputes
     */
    public void accept(@Nullable String note, LocalDate today) {
        require(AssignmentMove.ACCEPT);
        if (!shares.disputedBy().isEmpty() && note == null) {
            throw new DisputeOpen(shares.disputedBy());
        }
        var done = Objects.requireNonNull(submittedOn, "a submitted assignment has a day of submission");
        breachIfOverdue(today);
        status = AssignmentStatus.ACCEPTED;
        completedOn = done;
        daysLate = dueDate.daysLate(done);
        daysLateOriginal = dueDate.daysLateOriginal(done);
        statusReason = note;
        endWhatIsOpen();
        var late = officialState(today) == OfficialState.DONE_LATE;
        announce(new AssignmentAccepted(standing(), done, late, note, today));
    }

    /** The due date stands. */
    public void suspend(String reason, LocalDate today) {
        require(AssignmentMove.SUSPEND);
        breachIfOverdue(today);
        suspendedFrom = status;
        status = AssignmentStatus.SUSPENDED;
        statusReason = reason;
        announce(new AssignmentSuspended(standing(), reason, today));
    }

    public void resume(LocalDate today) {
        require(AssignmentMove.RESUME);
        breachIfOverdue(today);
        status = Objects.requireNonNull(suspendedFrom, "a suspended assignment was in another status before");
        suspendedFrom = null;
        statusReason = null;
        announce(new AssignmentResumed(standing(), today));
    }

    public void cancel(Withdrawal withdrawal, LocalDate today) {
        require(AssignmentMove.CANCEL);
        closeWithoutDoing(AssignmentStatus.CANCELLED, withdrawal, today);
        announce(new AssignmentCancelled(standing(), withdrawal, today));
    }

    public void supersede(Withdrawal withdrawal, LocalDate today) {
        require(AssignmentMove.SUPERSEDE);
        closeWithoutDoing(AssignmentStatus.SUPERSEDED, withdrawal, today);
        announce(new AssignmentSuperseded(standing(), withdrawal, today));
    }

    private void closeWithoutDoing(AssignmentStatus closed, Withdrawal withdrawal, LocalDate today) {
        breachIfOverdue(today);
        status = closed;
        suspendedFrom = null;
        statusReason = withdrawal.reason();
        legalReference = withdrawal.legalReference();
        endWhatIsOpen();
    }

    private void endWhatIsOpen() {
        progress = progress.clearAll();
        dueDate = dueDate.withoutRequest();
    }

    /** The history keeps what was said at the closing. */
    public void reopen(String reason, LocalDate today) {
        require(AssignmentMove.REOPEN);
        status = AssignmentStatus.IN_PROGRESS;
        statusReason = reason;
        legalReference = null;
        completedOn = null;
        daysLate = null;
        daysLateOriginal = null;
        announce(new AssignmentReopened(standing(), reason, today));
        breachIfOverdue(today);
    }

    /** A later document sets another due date, or takes it away; the one first set and a breach stay on record. */
    void amendDue(@Nullable LocalDate newDue, String legalReference, LocalDate today) {
        if (Objects.equals(due(), newDue)) {
            return;
        }
        breachIfOverdue(today);
        var before = due();
        dueDate = dueDate.amend(newDue);
        announce(new DueAmended(standing(), before, legalReference, today));
        breachIfOverdue(today);
    }

    /** Does nothing unless the due date has passed and its breach is not on record, so that it can be asked every day. */
    public void breachIfOverdue(LocalDate today) {
        var missed = due();
        if (missed == null || missed.equals(breachedDue) || officialState(today) != OfficialState.OPEN_OVERDUE) {
            return;
        }
        breachedOn = breachedOn == null ? today : breachedOn;
        breachedDue = missed;
        announce(new AssignmentBreached(standing(), missed, today));
    }

    /** @return null when it was closed without doing */
    public @Nullable OfficialState officialState(LocalDate day) {
        return OfficialState.on(day, status, due(), submittedOn, completedOn);
    }

    private void require(AssignmentMove move) {
        if (!status.moves().contains(move)) {
            throw new TransitionNotAllowed(status, move);
        }
    }

    /** How it stands, as its history keeps it. */
    public Standing standing() {
        return new Standing(
                id,
                directive,
                task,
                agency,
                status,
                dueDate.original(),
                dueDate.current(),
                dueDate.asked(),
                submittedOn,
                completedOn,
                breachedOn,
                progress.percent(),
                progress.confidence(),
                progress.reportedOn(),
                progress.blockerKinds(),
                shares.confirmedBy(),
                shares.disputedBy(),
                statusReason,
                legalReference,
                daysLate,
                daysLateOriginal);
    }

    public String id() {
        return id;
    }

    public String directive() {
        return directive;
    }

    public String task() {
        return task;
    }

    public String agency() {
        return agency;
    }

    /** The month it is owed for, of a task that is owed each month. */
    public @Nullable YearMonth occurrence() {
        return occurrence == null ? null : YearMonth.parse(occurrence);
    }

    public AssignmentStatus status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate originalDue() {
        return dueDate.original();
    }

    public @Nullable LocalDate due() {
        return dueDate.current();
    }

    /** The last of them is the open one while a date is asked for. */
    public int extensionRequests() {
        return dueDate.requests();
    }

    public @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    /** The day of the first breach. */
    public @Nullable LocalDate breachedOn() {
        return breachedOn;
    }

    public @Nullable Evidence evidence() {
        return narrative == null ? null : new Evidence(narrative, indicator, indicatorValue, evidenceFiles);
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
