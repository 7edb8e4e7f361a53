package vn.gov.directive24.deadline.directive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.directive.TaskEvent.Amendment;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskAmended;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskDependenciesSet;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskOrdered;

/** Keeps how each task read after each change, in the transaction of the change. */
@Component
public class TaskRecord {

    private static final String TEXT = """
            code, directive, section, title_vi, title_en, modality, lead, lead_inferred, coordinating, directing,
            deadline_expression, deadline_kind, deadline_start, deadline_due, deadline_day, indicators, legal_references,
            depends_on, measured_by, measure, confidence, note
            """;

    /** Columns of the text by the names that the API has for them. */
    private static final Map<String, String> FIELDS = fields();

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The event comes after the task is written, so that the record copies what is there. */
    @EventListener
    void on(TaskEvent event) {
        var amendment = amendmentOf(event);
        jdbc.sql("""
                        insert into task_version (day, change, legal_reference, reason, actor, %s)
                        select :day, :change, :legalReference, :reason, :actor, %s from task where code = :code
                        """.formatted(TEXT, TEXT))
                .param("day", event.on())
                .param("change", nameOf(event))
                .param("legalReference", amendment == null ? null : amendment.legalReference())
                .param("reason", amendment == null ? null : amendment.reason())
                .param("actor", actor())
                .param("code", event.text().code())
                .update();
    }

    /** What happened to a task, oldest first, each change with what it said before and after. */
    public List<Entry> of(String code, @Nullable LocalDate asOf) {
        var versions = jdbc.sql("""
                        select * from task_version
                        where code = :code and day <= coalesce(cast(:asOf as date), 'infinity') order by id
                        """)
                .param("code", code)
                .param("asOf", AsOf.dayOrNow(asOf, clock))
                .query((row, _) -> Version.from(row))
                .list();
        var entries = new ArrayList<Entry>();
        Map<String, @Nullable String> before = Map.of();
        for (var version : versions) {
            entries.add(version.comparedWith(before));
            before = version.text();
        }
        return entries;
    }

    /** Who was named to coordinate a task at the end of a day. */
    public List<String> coordinating(String code, LocalDate day) {
        return jdbc.sql("""
                        select unnest(coordinating) from (
                            select coordinating from task_version where code = :code and day <= :day
                            order by id desc limit 1) then_said
                        """)
                .param("code", code)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /**
     * Since when a task has been led by somebody without a break, as it stands now.
     *
     * @param names every code by which a text may name the agency
     */
    public LocalDate ledSince(String code, Collection<String> names) {
        return jdbc.sql("""
                        select min(day) from task_version
                        where code = :code and id > coalesce(
                            (select max(id) from task_version
                             where code = :code and not lead && string_to_array(:names, ',')::varchar[]), 0)
                        """)
                .param("code", code)
                .param("names", String.join(",", names))
                .query(LocalDate.class)
                .single();
    }

    private static String nameOf(TaskEvent event) {
        return switch (event) {
            case TaskOrdered _ -> "ORDERED";
            case TaskAmended _ -> "AMENDED";
            case TaskDependenciesSet _ -> "DEPENDENCIES";
        };
    }

    private static @Nullable Amendment amendmentOf(TaskEvent event) {
        return event instanceof TaskAmended amended ? amended.amendment() : null;
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "system" : authentication.getName();
    }

    private static Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (var column : TEXT.split(",", -1)) {
            var name = column.strip();
            if (!name.equals("code") && !name.equals("directive")) {
                fields.put(name, camelCase(name));
            }
        }
        return fields;
    }

    private static String camelCase(String column) {
        if (column.startsWith("deadline_")) {
            return "deadline." + column.substring("deadline_".length());
        }
        var name = new StringBuilder();
        for (var part : column.split("_", -1)) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    private record Version(
            LocalDate day,
            String change,
            @Nullable String legalReference,
            @Nullable String reason,
            String actor,
            Map<String, @Nullable String> text) {

        static Version from(ResultSet row) throws SQLException {
            var text = new LinkedHashMap<String, @Nullable String>();
            for (var field : FIELDS.entrySet()) {
                text.put(field.getValue(), words(row.getObject(field.getKey())));
            }
            return new Version(
                    row.getObject("day", LocalDate.class),
                    row.getString("change"),
                    row.getString("legal_reference"),
                    row.getString("reason"),
                    row.getString("actor"),
                    text);
        }

        private static @Nullable String words(@Nullable Object value) throws SQLException {
            return switch (value) {
                case null -> null;
                case Array array -> {
                    var items = (String[]) array.getArray();
                    yield items.length == 0 ? null : String.join("; ", items);
                }
                default -> value.toString();
            };
        }

        Entry comparedWith(Map<String, @Nullable String> before) {
            var differences = new ArrayList<Difference>();
            if (!before.isEmpty()) {
                text.forEach((field, after) -> {
                    if (!Objects.equals(before.get(field), after)) {
                        differences.add(new Difference(field, before.get(field), after));
                    }
                });
            }
            return new Entry(day, change, legalReference, reason, actor, differences);
        }
    }

    /**
     * One change of a task.
     *
     * @param change {@code ORDERED}, {@code AMENDED}, {@code DEPENDENCIES}, or {@code MEASURED} when indicators were added
     * @param legalReference the amending document
     * @param actor user name, or {@code system}
     * @param differences what it said before and says since; empty for the order itself
     */
    public record Entry(
            LocalDate day,
            String change,
            @Nullable String legalReference,
            @Nullable String reason,
            String actor,
            List<Difference> differences) {}

    /** Lists are joined with semicolons; what is absent was or is empty. */
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}
}
