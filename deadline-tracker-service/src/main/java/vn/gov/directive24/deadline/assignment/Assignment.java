package vn.gov.directive24.deadline.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentAccepted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentBreached;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentOpened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentReturned;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentStarted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSubmitted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.Standing;

/**
 * One agency's share of a task, and how it stands.
 *
 * <p>A breach stays on record even if the work is done later.
 */
@Entity
public class Assignment extends AbstractAggregateRoot<Assignment> {

    @Id
    private String id;

    private String directive;

    private String task;

    private String agency;

    @Enumerated(EnumType.STRING)
    private AssignmentStatus status;

    private LocalDate openedOn;

    private @Nullable LocalDate originalDue;

    private @Nullable LocalDate due;

    private @Nullable LocalDate submittedOn;

    private @Nullable LocalDate completedOn;

    private @Nullable LocalDate breachedOn;

    private @Nullable String narrative;

    private @Nullable String indicator;

    private @Nullable String indicatorValue;

    private @Nullable String returnReason;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    private Assignment(String directive, String task, String agency, @Nullable LocalDate due, LocalDate openedOn) {
        this.id = idOf(task, agency);
        this.directive = directive;
        this.task = task;
        this.agency = agency;
        this.status = AssignmentStatus.ASSIGNED;
        this.openedOn = openedOn;
        this.originalDue = due;
        this.due = due;
        registerEvent(new AssignmentOpened(standing(), openedOn));
    }

    /** @param due the last day on which doing it is still on time, or null */
    public static Assignment open(
            String directive, String task, String agency, @Nullable LocalDate due, LocalDate openedOn) {
        return new Assignment(directive, task, agency, due, openedOn);
    }

    static String idOf(String task, String agency) {
        return task + ":" + agency;
    }

    public void start(LocalDate today) {
        breachIfOverdue(today);
        moveTo(AssignmentStatus.IN_PROGRESS);
        registerEvent(new AssignmentStarted(standing(), today));
    }

    public void submit(Evidence evidence, LocalDate today) {
        requireNext(AssignmentStatus.SUBMITTED);
        breachIfOverdue(today);
        moveTo(AssignmentStatus.SUBMITTED);
        submittedOn = today;
        narrative = evidence.narrative();
        indicator = evidence.indicator();
        indicatorValue = evidence.indicatorValue();
        returnReason = null;
        registerEvent(new AssignmentSubmitted(standing(), evidence, today));
    }

    public void sendBack(String reason, LocalDate today) {
        moveTo(AssignmentStatus.RETURNED);
        returnReason = reason;
        registerEvent(new AssignmentReturned(standing(), reason, today));
        breachIfOverdue(today);
    }

    /** It was done on the day it was submitted, however long the decision took. */
    public void accept(LocalDate today) {
        requireNext(AssignmentStatus.ACCEPTED);
        var done = Objects.requireNonNull(submittedOn, "a submitted assignment has a day of submission");
        breachIfOverdue(today);
        moveTo(AssignmentStatus.ACCEPTED);
        completedOn = done;
        var late = officialState(today) == OfficialState.DONE_LATE;
        registerEvent(new AssignmentAccepted(standing(), done, late, today));
    }

    /** Does nothing unless the due date has passed and no breach is on record, so that it can be asked every day. */
    public void breachIfOverdue(LocalDate today) {
        if (due == null || breachedOn != null || officialState(today) != OfficialState.OPEN_OVERDUE) {
            return;
        }
        breachedOn = today;
        registerEvent(new AssignmentBreached(standing(), due, today));
    }

    public OfficialState officialState(LocalDate day) {
        return OfficialState.on(day, status, due, submittedOn, completedOn);
    }

    private void moveTo(AssignmentStatus target) {
        requireNext(target);
        status = target;
    }

    private void requireNext(AssignmentStatus target) {
        if (!status.next().contains(target)) {
            throw new TransitionNotAllowed(status, target);
        }
    }

    private Standing standing() {
        return new Standing(id, directive, task, agency, status, due, submittedOn, completedOn, breachedOn);
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

    public AssignmentStatus status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate originalDue() {
        return originalDue;
    }

    public @Nullable LocalDate due() {
        return due;
    }

    public @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    public @Nullable LocalDate completedOn() {
        return completedOn;
    }

    public @Nullable LocalDate breachedOn() {
        return breachedOn;
    }

    public @Nullable Evidence evidence() {
        return narrative == null ? null : new Evidence(narrative, indicator, indicatorValue);
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
