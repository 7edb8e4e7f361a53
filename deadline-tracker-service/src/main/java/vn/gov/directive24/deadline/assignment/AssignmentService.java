package vn.gov.directive24.deadline.assignment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.TaskRecord;
import vn.gov.directive24.deadline.directive.TaskService;
import vn.gov.directive24.deadline.indicator.IndicatorService;

/** One method per use case and one transaction per method; the rules are in {@link Assignment}. */
@Service
@Transactional
public class AssignmentService {

    private static final Limit BREACH_BATCH = Limit.of(200);

    private final AssignmentRepository assignments;
    private final TaskService tasks;
    private final TaskRecord taskRecord;
    private final IndicatorService indicators;
    private final EvidenceOnRecord evidenceOnRecord;
    private final Agencies agencies;
    private final EntityManager entities;
    private final Clock clock;

    AssignmentService(
            AssignmentRepository assignments,
            TaskService tasks,
            TaskRecord taskRecord,
            IndicatorService indicators,
            EvidenceOnRecord evidenceOnRecord,
            Agencies agencies,
            EntityManager entities,
            Clock clock) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.taskRecord = taskRecord;
        this.indicators = indicators;
        this.evidenceOnRecord = evidenceOnRecord;
        this.agencies = agencies;
        this.entities = entities;
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

    public Assignment askForExtension(
            String id, LocalDate later, String grounds, @Nullable String ifMatch, Caller caller) {
        return asOwner(id, ifMatch, caller, assignment -> assignment.askForExtension(later, grounds, today()));
    }

    /**
     * Puts a file on record; who keeps its content calls this in the same transaction, in which the assignment may have
     * been read long before.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Assignment addEvidence(String id, EvidenceFile file, Caller caller) {
        entities.refresh(find(id), LockModeType.PESSIMISTIC_WRITE);
        return asOwner(id, null, caller, assignment -> assignment.addEvidence(file, today()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Assignment withdrawEvidence(String id, EvidenceFile file, Caller caller) {
        return asOwner(id, null, caller, assignment -> assignment.withdrawEvidence(file, today()));
    }

    public Assignment submit(String id, Claim claim, @Nullable String ifMatch, Caller caller) {
        return asOwner(id, ifMatch, caller, assignment -> assignment.submit(evidence(assignment, claim), today()));
    }

    /**
     * What an agency says at its submission.
     *
     * @param indicator code of an indicator of the task whose value is kept as evidence, or null
     * @param files ids of files on record
     */
    public record Claim(String narrative, @Nullable String indicator, List<String> files) {}

    public Assignment confirmShare(String id, @Nullable String ifMatch, Caller caller) {
        return asCoordinating(id, ifMatch, caller, assignment -> assignment.confirmShare(caller.agency(), today()));
    }

    public Assignment disputeShare(String id, String reason, @Nullable String ifMatch, Caller caller) {
        return asCoordinating(
                id, ifMatch, caller, assignment -> assignment.disputeShare(caller.agency(), reason, today()));
    }

    /** @param note needed when a coordinating agency disputes */
    public Assignment accept(String id, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.accept(note, today()));
    }

    /** All or none, in the order in which everybody changes several assignments; answered in the order asked. */
    public List<Assignment> acceptAll(List<String> ids, Caller caller) {
        return ids.stream()
                .sorted()
                .map(id -> acceptOrTell(id, caller))
                .sorted(Comparator.comparing(assignment -> ids.indexOf(assignment.id())))
                .toList();
    }

    private Assignment acceptOrTell(String id, Caller caller) {
        try {
            return accept(id, null, null, caller);
        } catch (DomainException refusal) {
            throw new NoneAccepted(id, refusal);
        }
    }

    public Assignment extend(
            String id, int number, LocalDate later, String reference, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.extend(number, later, reference, today()));
    }

    public Assignment refuseExtension(String id, int number, String reason, @Nullable String ifMatch, Caller caller) {
        return asOverseer(id, ifMatch, caller, assignment -> assignment.refuseExtension(number, reason, today()));
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
        // The oldest breaches, in the order in which everybody changes several assignments.
        List<Assignment> overdue = assignments.findUnrecordedBreaches(today(), BREACH_BATCH).stream()
                .sorted(Comparator.comparing(Assignment::id))
                .toList();
        overdue.forEach(assignment -> assignment.breachIfOverdue(today()));
        assignments.saveAllAndFlush(overdue);
        return overdue.size();
    }

    @Transactional(readOnly = true)
    public Assignment find(String id) {
        return assignments.findById(id).orElseThrow(() -> new AssignmentNotFound(id));
    }

    @Transactional(readOnly = true)
    public Parties parties(String id) {
        return parties(find(id), null);
    }

    /** Who had to do with it at the end of a day, or has now. */
    @Transactional(readOnly = true)
    public Parties parties(String id, @Nullable LocalDate day) {
        return parties(find(id), day);
    }

    private Parties parties(Assignment assignment, @Nullable LocalDate day) {
        var named = day == null
                ? tasks.find(assignment.task()).coordinating()
                : taskRecord.coordinating(assignment.task(), day);
        var coordinating = named.stream()
                .filter(code -> agencies.find(code).isPresent())
                .flatMap(agencies::resolve)
                .map(Agency::code)
                .filter(agency -> !agency.equals(assignment.agency()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Parties(assignment.id(), assignment.agency(), coordinating);
    }

    private Assignment asCoordinating(String id, @Nullable String ifMatch, Caller caller, Consumer<Assignment> change) {
        var assignment = hold(id);
        if (!parties(assignment, null).coordinating().contains(caller.agency())) {
            throw new NotCoordinating(caller.agency(), id);
        }
        return changed(assignment, ifMatch, change);
    }

    private Assignment asOwner(String id, @Nullable String ifMatch, Caller caller, Consumer<Assignment> change) {
        var assignment = hold(id);
        if (!caller.actsFor(assignment.agency())) {
            throw new NotYourAgency("Assignment " + id, assignment.agency());
        }
        return changed(assignment, ifMatch, change);
    }

    private Assignment asOverseer(String id, @Nullable String ifMatch, Caller caller, Consumer<Assignment> change) {
        var assignment = hold(id);
        if (caller.actsFor(assignment.agency())) {
            throw new DecisionInOwnCase(assignment.agency());
        }
        return changed(assignment, ifMatch, change);
    }

    /** Whoever changes it after us waits and reads what we have written; the sweep passes it by meanwhile. */
    private Assignment hold(String id) {
        // Whoever waits longer has a place and a connection that others need, and is told to come again.
        entities.createNativeQuery("set local lock_timeout = '5s'").executeUpdate();
        return assignments.findAndHold(id).orElseThrow(() -> new AssignmentNotFound(id));
    }

    private Assignment changed(Assignment assignment, @Nullable String ifMatch, Consumer<Assignment> change) {
        EntityTags.check(ifMatch, assignment.version());
        change.accept(assignment);
        return assignments.saveAndFlush(assignment);
    }

    private Evidence evidence(Assignment assignment, Claim claim) {
        var missing = evidenceOnRecord.missing(assignment.id(), claim.files());
        if (!missing.isEmpty()) {
            throw new EvidenceMissing(missing);
        }
        return new Evidence(
                claim.narrative(), claim.indicator(), reading(assignment, claim.indicator()), claim.files());
    }

    private @Nullable String reading(Assignment assignment, @Nullable String indicator) {
        if (indicator == null) {
            return null;
        }
        if (!tasks.find(assignment.task()).indicators().contains(indicator)) {
            throw new IndicatorNotOfTask(indicator, assignment.task());
        }
        return indicators.find(indicator).reading();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
