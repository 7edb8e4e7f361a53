package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.audit.DomainEvent;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;

/** How long each step may take. A change holds for steps that begin from its day on; a due date once told stays. */
@Component
@Transactional
public class ViolationDeadlines {

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ViolationDeadlines(JdbcClient jdbc, WorkingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** What has a term: a status, in working days, until it must be left; the erasure after the end in days. */
    public enum Step {
        RECEIVED,
        SENT,
        ANSWERED,
        UPHELD,
        REJECTED,
        ERASURE
    }

    /** The last day on which leaving a status is on time. */
    LocalDate dueOf(Step step, LocalDate begins) {
        return calendar.workingDays().after(begins, days(step, begins));
    }

    LocalDate erasureAfter(LocalDate end) {
        return end.plusDays(days(Step.ERASURE, end));
    }

    private int days(Step step, LocalDate day) {
        return jdbc.sql("""
                        select days from violation_deadline where step = :step and valid_from <= :day
                        order by valid_from desc, id desc limit 1
                        """)
                .param("step", step.name())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /** All that ever held or will, the newest first. */
    @Transactional(readOnly = true)
    public List<Term> all() {
        return jdbc.sql("""
                        select step, days, valid_from, reason, actor, set_on from violation_deadline
                        order by step, valid_from desc, id desc
                        """).query(Term.class).list();
    }

    public void set(Step step, int days, LocalDate validFrom, String reason, Caller caller) {
        var today = LocalDate.now(clock);
        if (validFrom.isBefore(today)) {
            throw new InvalidField("/validFrom", "A term holds from %s on at the earliest.".formatted(today));
        }
        jdbc.sql("""
                        insert into violation_deadline (step, days, valid_from, reason, actor, set_on)
                        values (:step, :days, :validFrom, :reason, :actor, :today)
                        """)
                .param("step", step.name())
                .param("days", days)
                .param("validFrom", validFrom)
                .param("reason", reason)
                .param("actor", caller.subject())
                .param("today", today)
                .update();
        events.publishEvent(new ViolationDeadlineSet(step, days, validFrom, reason));
    }

    /**
     * How long a step takes.
     *
     * @param days working days; for ERASURE days of the calendar
     */
    public record Term(Step step, int days, LocalDate validFrom, String reason, String actor, LocalDate setOn) {}

    record ViolationDeadlineSet(Step step, int days, LocalDate validFrom, String reason) implements DomainEvent {

        @Override
        public String subject() {
            return step.name();
        }
    }
}
