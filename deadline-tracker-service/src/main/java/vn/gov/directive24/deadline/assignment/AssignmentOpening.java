package vn.gov.directive24.deadline.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.deadline.assignment.AssignmentRepository.LastOccurrence;
import vn.gov.directive24.deadline.directive.Deadline;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.Task;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskAmended;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskOrdered;
import vn.gov.directive24.deadline.directive.TaskRecord;
import vn.gov.directive24.deadline.directive.TaskService;
import vn.gov.directive24.deadline.directive.TaskText;

/**
 * Who owes a task from when: one assignment per agency that leads, of a MONTHLY task one per agency and month.
 *
 * <p>A group that leads stands for its members; an agency named twice owes once.
 */
@Service
@Transactional
public class AssignmentOpening {

    private final AssignmentRepository assignments;
    private final TaskService tasks;
    private final TaskRecord record;
    private final Agencies agencies;
    private final Clock clock;

    AssignmentOpening(
            AssignmentRepository assignments, TaskService tasks, TaskRecord record, Agencies agencies, Clock clock) {
        this.assignments = assignments;
        this.tasks = tasks;
        this.record = record;
        this.agencies = agencies;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskOrdered order) {
        open(order.directive(), order.text(), leadsOf(order.text()), _ -> order.on());
    }

    /** Who leads from now on owes it from now on, who does not any more is out of it, and a new due date counts. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskAmended amended) {
        var before = leadsOf(amended.before());
        var leads = leadsOf(amended.text());
        supersede(amended, without(before, leads));
        open(amended.directive(), amended.text(), resumed(amended, without(leads, before)), _ -> amended.on());
        if (!amended.before().deadline().equals(amended.text().deadline())) {
            var kept = new HashSet<>(leads);
            kept.retainAll(before);
            moveDueDates(amended, kept);
        }
    }

    /** Opens what the present month, and any month missed before it, still lacks; the text of today says who leads. */
    public int openMonthly() {
        tasks.monthly().forEach(this::replaceWhatHadNoMonth);
        return tasks.monthly().stream()
                .mapToInt(task -> open(
                        task.directive(),
                        task.text(),
                        leadsOf(task.text()),
                        agency -> record.ledSince(task.code(), agencies.namesOf(agency))))
                .sum();
    }

    /** An earlier version of the platform owed such a task once and for all. */
    private void replaceWhatHadNoMonth(Task task) {
        var undated = assignments.findOpenWithoutMonth(task.code());
        undated.forEach(assignment -> assignment.supersede(
                new Withdrawal(task.directive(), "Nhiệm vụ hằng tháng được theo dõi theo từng tháng"),
                LocalDate.now(clock)));
        assignments.saveAllAndFlush(undated);
    }

    /** @param since from which day an agency owes it */
    private int open(String directive, TaskText text, Set<String> leads, Function<String, LocalDate> since) {
        var opened = text.deadline().kind() == DeadlineKind.MONTHLY
                ? occurrences(directive, text, leads, since)
                : leads.stream()
                        .map(agency -> Assignment.open(
                                directive, text.code(), agency, text.deadline().due(), since.apply(agency)));
        return assignments.saveAllAndFlush(opened.toList()).size();
    }

    /** Each agency goes on behind its last month; who leads it, or leads it again, since an amendment begins there. */
    private Stream<Assignment> occurrences(
            String directive, TaskText text, Set<String> leads, Function<String, LocalDate> since) {
        var deadline = text.deadline();
        var today = LocalDate.now(clock);
        var last = assignments.findLastOccurrences(text.code()).stream()
                .collect(Collectors.toMap(LastOccurrence::agency, occurrence -> YearMonth.parse(occurrence.month())));
        return leads.stream().flatMap(agency -> {
            var behind = last.get(agency);
            if (behind != null && !behind.isBefore(YearMonth.from(today))) {
                return Stream.empty();
            }
            var on = since.apply(agency);
            var begins = deadline.firstMonth(on);
            var first = behind == null || behind.isBefore(begins) ? begins : behind.plusMonths(1);
            return Stream.iterate(
                            first, month -> !firstDay(deadline, month, on).isAfter(today), month -> month.plusMonths(1))
                    .map(month -> Assignment.openOccurrence(
                            directive,
                            text.code(),
                            agency,
                            month,
                            deadline.dueIn(month),
                            firstDay(deadline, month, on)));
        });
    }

    /** A month is owed from its first day, the first one from the day of the order. */
    private static LocalDate firstDay(Deadline deadline, YearMonth month, LocalDate orderedOn) {
        var first = month.atDay(1);
        var start = deadline.start();
        var opens = start != null && start.isAfter(first) ? start : first;
        return opens.isBefore(orderedOn) ? orderedOn : opens;
    }

    private void supersede(TaskAmended amended, Set<String> agencies) {
        var amendment = amended.amendment();
        var out = openOf(amended.text(), agencies);
        out.forEach(assignment ->
                assignment.supersede(new Withdrawal(amendment.legalReference(), amendment.reason()), amended.on()));
        assignments.saveAllAndFlush(out);
    }

    /** Who led it once before goes on where it was; answers who has to be given it anew. */
    private Set<String> resumed(TaskAmended amended, Set<String> added) {
        var text = amended.text();
        var rest = new LinkedHashSet<String>();
        var month =
                text.deadline().kind() == DeadlineKind.MONTHLY ? text.deadline().firstMonth(amended.on()) : null;
        var due = month == null ? text.deadline().due() : text.deadline().dueIn(month);
        for (var agency : added) {
            var former = assignments.findById(
                    month == null ? Assignment.idOf(text.code(), agency) : Assignment.idOf(text.code(), agency, month));
            former.filter(assignment -> assignment.status().isClosedWithoutDoing())
                    .ifPresent(assignment -> {
                        assignment.reopen(amended.amendment().legalReference(), amended.on());
                        assignment.amendDue(due, amended.amendment().legalReference(), amended.on());
                        assignments.saveAndFlush(assignment);
                    });
            if (former.isEmpty()) {
                rest.add(agency);
            }
        }
        return rest;
    }

    private List<Assignment> openOf(TaskText text, Set<String> agencies) {
        return agencies.isEmpty() ? List.of() : assignments.findOpenOfAndHold(text.code(), agencies);
    }

    private void moveDueDates(TaskAmended amended, Set<String> leads) {
        var text = amended.text();
        var reference = amended.amendment().legalReference();
        var open = openOf(text, leads);
        open.forEach(assignment -> {
            var month = assignment.occurrence();
            if (month == null) {
                assignment.amendDue(text.deadline().due(), reference, amended.on());
            } else if (!month.isBefore(YearMonth.from(amended.on()))) {
                assignment.amendDue(text.deadline().dueIn(month), reference, amended.on());
            }
        });
        assignments.saveAllAndFlush(open);
    }

    private Set<String> leadsOf(TaskText text) {
        return text.lead().stream()
                .flatMap(agencies::resolve)
                .map(Agency::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
