package vn.gov.directive24.deadline.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.calendar.WorkingDays;
import vn.gov.directive24.deadline.calendar.CalendarService;

/** Says what a rule would do to the assignments of today, with the same ladder that the sweep climbs. */
@Component
public class RulePreview {

    private static final int MOST_ITEMS = 500;
    private static final int HORIZON = 30;

    /** Rows held at a time; each has the names of as many assignments as are shown at most. */
    private static final int FETCHED = 100;

    /** Two assignments that differ in nothing but their name climb alike. */
    private static final String ALIKE = """
            select directive, agency, due, recorded, count(*) as count,
                   (array_agg(id order by id))[1:%d] as first
            from (select a.id, a.directive, a.agency, a.due,
                         array(select e.days_from_due from escalation e
                               where e.assignment = a.id and e.due = a.due order by 1) as recorded
                  from assignment a
                  where a.due is not null and %s) open
            group by directive, agency, due, recorded
            order by due, agency, directive, recorded
            """.formatted(MOST_ITEMS, EscalationClock.CLIMBS);

    private final JdbcClient jdbc;
    private final CalendarService calendar;
    private final Clock clock;

    RulePreview(JdbcClient jdbc, CalendarService calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    Effect of(RuleBook before, EscalationRule candidate) {
        var tally = new Tally(
                before, before.with(candidate), candidate.code(), LocalDate.now(clock), calendar.workingDays());
        try (var open = jdbc
                .sql(ALIKE)
                .withFetchSize(FETCHED)
                .query((row, _) -> new Open(
                        row.getLong("count"),
                        List.of((String[]) row.getArray("first").getArray()),
                        row.getString("directive"),
                        row.getString("agency"),
                        row.getObject("due", LocalDate.class),
                        Arrays.stream((Integer[]) row.getArray("recorded").getArray())
                                .collect(Collectors.toSet())))
                .stream()) {
            open.forEach(tally::add);
        }
        return tally.result();
    }

    /** @param first ids of as many of them as can be shown */
    private record Open(
            long count, List<String> first, String directive, String agency, LocalDate due, Set<Integer> recorded) {}

    private static final class Tally {
        private final RuleBook before;
        private final RuleBook after;
        private final String code;
        private final LocalDate today;
        private final WorkingDays days;
        private final Map<String, Long> byLevel = new TreeMap<>();
        private final Map<String, Long> byAgency = new TreeMap<>();
        private final List<EffectItem> items = new ArrayList<>();
        private long inScope;
        private long firesNow;
        private long skippedNow;
        private long within30Days;
        private long within30DaysBefore;

        Tally(RuleBook before, RuleBook after, String code, LocalDate today, WorkingDays days) {
            this.before = before;
            this.after = after;
            this.code = code;
            this.today = today;
            this.days = days;
        }

        void add(Open open) {
            var old = before.ruleFor(open.directive(), open.agency());
            var changed = after.ruleFor(open.directive(), open.agency());
            if (!changed.code().equals(code) && !old.code().equals(code)) {
                return;
            }
            inScope += open.count();
            within30Days += open.count() * upcoming(open, changed);
            within30DaysBefore += open.count() * upcoming(open, old);
            var climb = Climb.on(today, open.due(), changed.ladder(), open.recorded(), days);
            var would = Climb.on(today, open.due(), old.ladder(), open.recorded(), days);
            skippedNow += open.count() * climb.skipped().size();
            var fired = climb.fired();
            if (fired != null && !Objects.equals(level(fired), level(would.fired()))) {
                firesNow += open.count();
                byLevel.merge(fired.level(), open.count(), Long::sum);
                byAgency.merge(open.agency(), open.count(), Long::sum);
                open.first().stream()
                        .limit(MOST_ITEMS - items.size())
                        .map(id -> new EffectItem(id, open.agency(), open.due(), fired.level(), fired.recipients()))
                        .forEach(items::add);
            }
        }

        private static @Nullable String level(@Nullable Rung rung) {
            return rung == null ? null : rung.level();
        }

        private long upcoming(Open open, EscalationRule rule) {
            return rule.ladder().stream()
                    .filter(rung -> !open.recorded().contains(rung.daysFromDue()))
                    .map(rung -> rung.fallsOn(open.due(), days))
                    .filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(HORIZON)))
                    .count();
        }

        Effect result() {
            return new Effect(
                    today,
                    inScope,
                    firesNow,
                    skippedNow,
                    within30Days,
                    within30DaysBefore,
                    byLevel,
                    byAgency,
                    items,
                    firesNow > items.size());
        }
    }

    /**
     * What saving would do.
     *
     * @param assignmentsInScope open assignments that the rule is for, or was for
     * @param firesNow levels that would be fired at once and would not be without the change
     * @param skippedNow levels that would be recorded as passed over
     * @param within30Days levels that would fall in the next 30 days if nothing else happens
     * @param within30DaysBefore the same without the change
     * @param items what would be fired, the earliest due first; at most 500
     * @param truncated whether there are more
     */
    public record Effect(
            LocalDate day,
            long assignmentsInScope,
            long firesNow,
            long skippedNow,
            long within30Days,
            long within30DaysBefore,
            Map<String, Long> byLevel,
            Map<String, Long> byAgency,
            List<EffectItem> items,
            boolean truncated) {}

    public record EffectItem(
            String assignment, String agency, LocalDate due, String level, List<Recipient> recipients) {}
}
