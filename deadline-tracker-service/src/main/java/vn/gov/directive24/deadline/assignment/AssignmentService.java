package vn.gov.directive24.deadline.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.TaskService;
import vn.gov.directive24.deadline.indicator.IndicatorService;

/** One method per use case and one transaction per method; the rules are in {@link Assignment}. */
@Service
@Transactional
public class AssignmentService {

    private static final Limit BREACH_BATCH = Limit.of(200);

    private final AssignmentRepository assignments;
    private final TaskService tasks;
    private final IndicatorService indicators;
    private final Clock clock;

    AssignmentService(AssignmentRepository assignments, TaskService tasks, IndicatorService indicators, Clock clock) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.indicators = indicators;
        this.clock = clock;
    }

    public Assignment start(String id, @Nullable String ifMatch, Caller caller) {
        return asOwner(id, ifMatch, caller, assignment -> assignment.start(today()));
    }

    public Assignment report(String id, ProgressReport report, @Nullable String ifMatch, Caller caller) {
        return asOwner(id, ifMatch, caller, assignment -> assignment.report(report, today()));
    }

    public Assignment raise(String id, BlockerKind kind, String note, @Nullable String ifMatch, Caller caller) {
        return asOwner(id, ifMatch, caller, assignment -> assignment.raise(kind, note, today()));
    }

    public Assignment clear(String id, BlockerKind kind, String note, @Nullable String ifMatch, Caller caller) {
        return asOwner(id, ifMatch, caller, assignment -> assignment.clear(kind, note, today()));
    }

    /** @param indicator code of an indicator of the task whose value is kept as evidence, or null */
    public Assignment submit(
            String id, String narrative, @Nullable String indicator, @Nullable String ifMatch, Caller caller) {
        return asOwner(
                id,
                ifMatch,
                caller,
                assignment -> assignment.submit(evidence(assignment, narrative, indicator), today()));
    }

    public Assignment accept(String id, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.accept(today()));
    }

    public Assignment sendBack(String id, String reason, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.sendBack(reason, today()));
    }

    public Assignment suspend(String id, String reason, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.suspend(reason, today()));
    }

    public Assignment resume(String id, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.resume(today()));
    }

    public Assignment cancel(String id, Withdrawal withdrawal, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.cancel(withdrawal, today()));
    }

    public Assignment supersede(String id, Withdrawal withdrawal, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.supersede(withdrawal, today()));
    }

    public Assignment reopen(String id, String reason, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.reopen(reason, today()));
    }

    /** Records breaches that are not on record yet; returns how many, and the caller repeats until none is. */
    public int breachOverdue() {
        List<Assignment> overdue = assignments.findUnrecordedBreaches(today(), BREACH_BATCH);
        overdue.forEach(assignment -> assignment.breachIfOverdue(today()));
        assignments.saveAll(overdue);
        return overdue.size();
    }

    @Transactional(readOnly = true)
    public Assignment find(String id) {
        return assignments.findById(id).orElseThrow(() -> new AssignmentNotFound(id));
    }

    private Assignment asOwner(String id, @Nullable String ifMatch, Caller caller, Consumer<Assignment> change) {
        var assignment = find(id);
        if (!caller.actsFor(assignment.agency())) {
            throw new NotYourAgency("Assignment " + id, assignment.agency());
        }
        return changed(assignment, ifMatch, change);
    }

    private Assignment asOverseer(String id, @Nullable String ifMatch, Caller caller, Consumer<Assignment> change) {
        var assignment = find(id);
        if (caller.actsFor(assignment.agency())) {
            throw new DecisionInOwnCase(assignment.agency());
        }
        return changed(assignment, ifMatch, change);
    }

    private Assignment changed(Assignment assignment, @Nullable String ifMatch, Consumer<Assignment> change) {
        EntityTags.check(ifMatch, assignment.version());
        change.accept(assignment);
        return assignments.saveAndFlush(assignment);
    }

    private Evidence evidence(Assignment assignment, String narrative, @Nullable String indicator) {
        if (indicator == null) {
            return new Evidence(narrative, null, null);
        }
        if (!tasks.find(assignment.task()).indicators().contains(indicator)) {
            throw new IndicatorNotOfTask(indicator, assignment.task());
        }
        return new Evidence(narrative, indicator, indicators.find(indicator).reading());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
