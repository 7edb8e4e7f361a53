package vn.gov.directive24.deadline.escalation;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** The levels that were reached, and who has taken note. Rows are only ever added. */
@Component
public class EscalationLog {

    private static final String WANTED = """
            from escalation e
            where (cast(:assignment as text) is null or e.assignment = :assignment)
              and (cast(:directive as text) is null or e.directive = :directive)
              and (cast(:agency as text) is null or e.agency = any (string_to_array(:agency, ',')))
              and (cast(:recipient as text) is null or :recipient = any (e.recipients))
              and (cast(:level as text) is null or e.level = :level)
              and (cast(:outcome as text) is null or e.outcome = :outcome)
              and (cast(:firedFrom as date) is null or e.fired_on >= :firedFrom)
              and (cast(:firedTo as date) is null or e.fired_on <= :firedTo)
              and (cast(:acknowledged as boolean) is null or :acknowledged = exists (
                  select from escalation_acknowledgement k
                  where k.escalation = e.id and (cast(:asOf as date) is null or k.day <= :asOf)))
              and (cast(:asOf as date) is null or e.fired_on <= :asOf)
            """;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    EscalationLog(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    public enum Outcome {
        /** Everybody it names was told. */
        FIRED,
        /** A later level was reached before this one could be fired; nobody was told of this one. */
        SKIPPED_BY_LATER
    }

    Set<Integer> recorded(String assignment, LocalDate due) {
        return new HashSet<>(
                jdbc.sql("select days_from_due from escalation where assignment = :assignment and due = :due")
                        .param("assignment", assignment)
                        .param("due", due)
                        .query(Integer.class)
                        .list());
    }

    /** Empty when this level is on record. */
    Optional<Long> add(
            EscalationClock.Owed owed,
            LocalDate due,
            Rung rung,
            Outcome outcome,
            EscalationRule rule,
            LocalDate shouldFireOn,
            LocalDate today) {
        return jdbc.sql("""
                        insert into escalation (assignment, directive, task, agency, due, days_from_due, level, outcome,
                                                recipients, at_once, rule, rule_version, should_fire_on, fired_on, at)
                        values (:assignment, :directive, :task, :agency, :due, :daysFromDue, :level, :outcome,
                                string_to_array(:recipients, ','), :atOnce, :rule, :ruleVersion, :shouldFireOn, :today,
                                :at)
                        on conflict on constraint escalation_once do nothing
                        returning id
                        """)
                .param("assignment", owed.assignment())
                .param("directive", owed.directive())
                .param("task", owed.task())
                .param("agency", owed.agency())
                .param("due", due)
                .param("daysFromDue", rung.daysFromDue())
                .param("level", rung.level())
                .param("outcome", outcome.name())
                .param(
                        "recipients",
                        String.join(
                                ",",
                                rung.recipients().stream().map(Recipient::name).toList()))
                .param("atOnce", rung.atOnce())
                .param("rule", rule.code())
                .param("ruleVersion", rule.version())
                .param("shouldFireOn", shouldFireOn)
                .param("today", today)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    /** False when the caller's agency has taken note before. */
    boolean acknowledge(long escalation, Caller caller, LocalDate today, @Nullable String note) {
        return jdbc.sql("""
                        insert into escalation_acknowledgement (escalation, agency, actor, day, at, note)
                        values (:escalation, :agency, :actor, :day, :at, :note) on conflict do nothing
                        """)
                        .param("escalation", escalation)
                        .param("agency", caller.agency())
                        .param("actor", caller.subject())
                        .param("day", today)
                        .param("at", OffsetDateTime.now(clock))
                        .param("note", note)
                        .update()
                == 1;
    }

    Optional<Escalation> find(long id) {
        return entries("select e.* from escalation e where e.id = :id", Map.of("id", id), null).stream()
                .findFirst();
    }

    List<Escalation> some(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entries("select e.* from escalation e where e.id in (:numbers)", Map.of("numbers", ids), null);
    }

    PageOf<Escalation> list(Filter filter, Paging paging) {
        var parameters = filter.parameters();
        parameters.put("agency", codesOf(filter.agency()));
        var total = jdbc.sql("select count(*) " + WANTED)
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put("limit", paging.size());
        parameters.put("offset", paging.offset());
        var items = entries(
                "select e.* " + WANTED + " order by e.id desc limit :limit offset :offset", parameters, filter.asOf());
        return PageOf.of(items, paging, total);
    }

    private @Nullable String codesOf(@Nullable String agency) {
        return agency == null ? null : String.join(",", agencies.codesOf(agency));
    }

    private List<Escalation> entries(String sql, Map<String, ?> parameters, @Nullable LocalDate asOf) {
        var entries =
                jdbc.sql(sql).params(parameters).query((row, _) -> entry(row)).list();
        if (entries.isEmpty()) {
            return entries;
        }
        var notes = jdbc
                .sql("""
                        select escalation, agency, actor, at, note from escalation_acknowledgement
                        where escalation in (:ids) and (cast(:asOf as date) is null or day <= :asOf) order by at
                        """)
                .param("ids", entries.stream().map(Escalation::id).toList())
                .param("asOf", asOf)
                .query((row, _) -> Map.entry(
                        row.getLong("escalation"),
                        new Acknowledgement(
                                row.getString("agency"),
                                row.getString("actor"),
                                row.getObject("at", OffsetDateTime.class),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey));
        return entries.stream()
                .map(entry -> entry.with(notes.getOrDefault(entry.id(), List.of()).stream()
                        .map(Map.Entry::getValue)
                        .toList()))
                .toList();
    }

    private static Escalation entry(ResultSet row) throws SQLException {
        return new Escalation(
                row.getLong("id"),
                row.getString("assignment"),
                row.getString("directive"),
                row.getString("task"),
                row.getString("agency"),
                row.getObject("due", LocalDate.class),
                row.getInt("days_from_due"),
                row.getString("level"),
                Outcome.valueOf(row.getString("outcome")),
                Arrays.stream((String[]) row.getArray("recipients").getArray())
                        .map(Recipient::valueOf)
                        .toList(),
                row.getString("rule"),
                row.getLong("rule_version"),
                row.getObject("should_fire_on", LocalDate.class),
                row.getObject("fired_on", LocalDate.class),
                List.of());
    }

    /**
     * Which levels; what is absent does not matter. {@code PM_REPORT} gives the list of the Prime Minister's report.
     *
     * @param agency code or alias of the agency that owes the task, or of a group for all its members
     */
    public record Filter(
            @Nullable String assignment,
            @Nullable String directive,
            @Nullable String agency,
            @Nullable Recipient recipient,
            @Nullable String level,
            @Nullable Outcome outcome,
            @Nullable Boolean acknowledged,
            @Nullable LocalDate firedFrom,
            @Nullable LocalDate firedTo,
            @Nullable LocalDate asOf) {

        public static Filter ofAssignment(String assignment, @Nullable LocalDate asOf) {
            return new Filter(assignment, null, null, null, null, null, null, null, null, asOf);
        }

        private Map<String, @Nullable Object> parameters() {
            var parameters = new java.util.HashMap<String, @Nullable Object>();
            parameters.put("assignment", assignment);
            parameters.put("directive", directive);
            parameters.put("recipient", recipient == null ? null : recipient.name());
            parameters.put("level", level);
            parameters.put("outcome", outcome == null ? null : outcome.name());
            parameters.put("acknowledged", acknowledged);
            parameters.put("firedFrom", firedFrom);
            parameters.put("firedTo", firedTo);
            parameters.put("asOf", asOf);
            return parameters;
        }
    }

    /**
     * A level that was reached.
     *
     * @param shouldFireOn its day by the rule and the calendar
     * @param firedOn the day on which it was fired or skipped; later when the platform was down
     */
    public record Escalation(
            long id,
            String assignment,
            String directive,
            String task,
            String agency,
            LocalDate due,
            int daysFromDue,
            String level,
            Outcome outcome,
            List<Recipient> recipients,
            String rule,
            long ruleVersion,
            LocalDate shouldFireOn,
            LocalDate firedOn,
            List<Acknowledgement> acknowledgements) {

        private Escalation with(List<Acknowledgement> notes) {
            return new Escalation(
                    id,
                    assignment,
                    directive,
                    task,
                    agency,
                    due,
                    daysFromDue,
                    level,
                    outcome,
                    recipients,
                    rule,
                    ruleVersion,
                    shouldFireOn,
                    firedOn,
                    notes);
        }
    }

    /** Who took note for an agency, and when. */
    public record Acknowledgement(
            String agency,
            String by,
            OffsetDateTime at,
            @Nullable String note) {}
}
