package vn.gov.directive24.deadline.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.time.TimeAutoConfiguration;
import vn.gov.directive24.deadline.assignment.AssignmentEvent;
import vn.gov.directive24.deadline.calendar.CalendarEvent;

/**
 * When each assignment is to be looked at next. The sweep reads what is due to be looked at and nothing else.
 *
 * <p>Whatever happens to an assignment sets its clock to now, in the same transaction, so that an extension, a return
 * or a reopening needs no word of its own here. Whoever sets several locks them by their identifier, first to last, as
 * does whoever changes several assignments: nobody waits in a circle.
 */
@Component
class EscalationClock {

    /** How far a break of non-working days can move a level. */
    private static final int LONGEST_MOVE = 40;

    /** What was submitted in time waits for the overseer; what was submitted too late is overdue all the while. */
    static final String CLIMBS = """
            (a.status in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') or a.status = 'SUBMITTED' and a.submitted_on > a.due)
            """;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    EscalationClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Before the outbox: whoever locks a clock and a sequence does it in this order, so nobody waits in a circle. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AssignmentEvent event) {
        jdbc.sql("""
                        insert into escalation_clock (assignment, look_at) values (:assignment, :now)
                        on conflict (assignment) do update
                        set look_at = least(escalation_clock.look_at, excluded.look_at)
                        """).param("assignment", event.subject()).param("now", now()).update();
    }

    /** A level that keeps to working days may have got another one, before the change or after it. */
    @EventListener
    void on(CalendarEvent change) {
        jdbc.sql("""
                        with held as materialized (
                            select assignment from escalation_clock
                            where look_at > :now and look_at between :first and :last
                            order by assignment collate "C" for no key update
                        )
                        update escalation_clock c set look_at = :now from held where c.assignment = held.assignment
                        """)
                .param("now", now())
                .param("first", startOf(change.from().minusDays(LONGEST_MOVE)))
                .param("last", startOf(change.to().plusDays(LONGEST_MOVE)))
                .update();
    }

    /**
     * A rule changed: what is open under it is looked at again.
     *
     * @param agencies codes of agencies, or null for all
     */
    void lookAtOpen(@Nullable String directive, @Nullable Collection<String> agencies) {
        jdbc.sql("""
                        with held as materialized (
                            select c.assignment from escalation_clock c join assignment a on a.id = c.assignment
                            where a.completed_on is null and a.due is not null
                              and (cast(:directive as text) is null or a.directive = :directive)
                              and (cast(:agencies as text) is null or a.agency = any (string_to_array(:agencies, ',')))
                              and (c.look_at is null or c.look_at > :now)
                            order by c.assignment collate "C" for no key update of c
                        )
                        update escalation_clock c set look_at = :now from held where c.assignment = held.assignment
                        """)
                .param("now", now())
                .param("directive", directive)
                .param("agencies", agencies == null ? null : String.join(",", agencies))
                .update();
    }

    /** What is to be looked at now, oldest first, behind the one looked at last. */
    List<Pending> pending(@Nullable Pending behind, int limit) {
        return jdbc.sql("""
                        select assignment, look_at from escalation_clock
                        where look_at <= :now and (retry_at is null or retry_at <= :now)
                          and (cast(:assignment as text) is null or (look_at, assignment) > (:lookAt, :assignment))
                        order by look_at, assignment limit :limit
                        """)
                .param("now", now())
                .param("assignment", behind == null ? null : behind.assignment())
                .param("lookAt", behind == null ? now() : behind.lookAt())
                .param("limit", limit)
                .query(Pending.class)
                .list();
    }

    /**
     * Claims an assignment until the transaction ends; empty when another instance or an officer is at it, or it has
     * been looked at. It stays on the clock in that case.
     */
    Optional<Owed> claim(String assignment) {
        return jdbc.sql("""
                        select a.id as assignment, a.directive, a.task, a.agency, a.due,
                               a.due is not null and %s as climbs
                        from assignment a join escalation_clock c on c.assignment = a.id
                        where a.id = :assignment and c.look_at <= :now
                        for no key update of a, c skip locked
                        """.formatted(CLIMBS))
                .param("assignment", assignment)
                .param("now", now())
                .query(Owed.class)
                .optional();
    }

    /** @param day the day of the next level, or null to wait for something to happen */
    void lookAgain(String assignment, @Nullable LocalDate day) {
        jdbc.sql("""
                        update escalation_clock set look_at = :lookAt, failures = 0, failure = null, retry_at = null
                        where assignment = :assignment
                        """)
                .param("lookAt", day == null ? null : startOf(day))
                .param("assignment", assignment)
                .update();
    }

    /** Tries again after a minute, then two, four, up to an hour. */
    void failed(String assignment, String failure) {
        jdbc.sql("""
                        update escalation_clock
                        set failures = failures + 1, failure = left(:failure, 500),
                            retry_at = :now + least(:last, :first * power(2, least(failures, 10))) * interval '1 second'
                        where assignment = :assignment
                        """)
                .param("failure", failure)
                .param("now", now())
                .param("first", FIRST_RETRY.toSeconds())
                .param("last", LAST_RETRY.toSeconds())
                .param("assignment", assignment)
                .update();
    }

    /** How long the oldest level or change has waited. */
    Duration lag() {
        return jdbc.sql("select min(look_at) from escalation_clock where look_at <= :now")
                .param("now", now())
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> Duration.between(oldest, now()))
                .orElse(Duration.ZERO);
    }

    long failing() {
        return jdbc.sql("select count(*) from escalation_clock where failures > 0")
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(TimeAutoConfiguration.VIET_NAM).toOffsetDateTime();
    }

    record Pending(String assignment, OffsetDateTime lookAt) {}

    /** @param climbs not while it waits for a decision on what it submitted in time, is suspended or closed */
    record Owed(
            String assignment,
            String directive,
            String task,
            String agency,
            @Nullable LocalDate due,
            boolean climbs) {}
}
