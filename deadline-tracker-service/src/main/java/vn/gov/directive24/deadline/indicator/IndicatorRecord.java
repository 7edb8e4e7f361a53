package vn.gov.directive24.deadline.indicator;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was known of each indicator on any day. */
@Component
@Transactional(readOnly = true)
public class IndicatorRecord {

    /** A value holds until a later day has one; for one day the last word counts. */
    private static final String VALUES = """
            select i.code, i.directive, i.name_vi, i.name_en, i.kind, i.direction, i.target, i.unit, i.measure, i.derived, i.tasks,
                   p.day, p.numerator, p.denominator, p.synthetic, p.source, p.recorded_on, p.agency, p.actor,
                   p.parts_reported, p.parts_expected
            from indicator i left join lateral (
                select * from indicator_point p
                where p.indicator = i.code and p.day <= :until and p.recorded_on <= :knownOn
                order by p.day desc, p.id desc limit 1) p on true
            """;

    private final JdbcClient jdbc;

    IndicatorRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As everybody could see it at the end of that day. */
    public List<Value> asOf(LocalDate day) {
        return on(day, day);
    }

    /**
     * How things were on a day, as far as it is known on another.
     *
     * @param knownOn the day whose knowledge counts, later than {@code until} when corrections are to be seen
     */
    public List<Value> on(LocalDate until, LocalDate knownOn) {
        return jdbc.sql(VALUES + "order by i.code")
                .param("until", until)
                .param("knownOn", knownOn)
                .query((row, _) -> value(row, until))
                .list();
    }

    /** @throws IndicatorNotFound when there is none of that code */
    public Value find(String code, LocalDate asOf) {
        return jdbc.sql(VALUES + "where i.code = :code")
                .param("until", asOf)
                .param("knownOn", asOf)
                .param("code", code)
                .query((row, _) -> value(row, asOf))
                .optional()
                .orElseThrow(() -> new IndicatorNotFound(code));
    }

    /** Every value it was given, by day; at most the newest 1,000. The last one of a day is the one that counts. */
    public List<SeriesPoint> series(String code, @Nullable LocalDate from, LocalDate asOf) {
        var kind = find(code, asOf).kind();
        return jdbc.sql("""
                        select * from (
                            select id, day, numerator, denominator, synthetic, source, agency, actor, recorded_on,
                                   parts_reported, parts_expected,
                                   id = max(id) over (partition by day) as counts
                            from indicator_point
                            where indicator = :indicator and day <= :asOf and recorded_on <= :asOf
                              and (cast(:first as date) is null or day >= :first)
                            order by day desc, id desc limit 1000) newest
                        order by day, id
                        """)
                .param("indicator", code)
                .param("asOf", asOf)
                .param("first", from)
                .query((row, _) -> new SeriesPoint(point(row, kind), row.getBoolean("counts")))
                .list();
    }

    private static Value value(ResultSet row, LocalDate until) throws SQLException {
        var kind = IndicatorKind.valueOf(row.getString("kind"));
        var direction = Direction.valueOf(row.getString("direction"));
        var target = row.getBigDecimal("target");
        var point = row.getObject("day") == null ? null : point(row, kind);
        return new Value(
                row.getString("code"),
                row.getString("directive"),
                row.getString("name_vi"),
                row.getString("name_en"),
                kind,
                direction,
                target.stripTrailingZeros().scale() <= 0 ? target.setScale(0) : target,
                row.getString("unit"),
                row.getString("measure") == null ? IndicatorSource.MANUAL : IndicatorSource.MEASURED,
                row.getBoolean("derived"),
                List.of((String[]) row.getArray("tasks").getArray()),
                point,
                point == null ? null : ChronoUnit.DAYS.between(point.day(), until),
                reached(point, kind, direction, target));
    }

    private static boolean reached(@Nullable Point point, IndicatorKind kind, Direction direction, BigDecimal target) {
        if (point == null || point.value() == null || !direction.meets(point.value(), target)) {
            return false;
        }
        var parts = point.parts();
        return parts == null || parts.suffice(kind, direction);
    }

    private static Point point(ResultSet row, IndicatorKind kind) throws SQLException {
        var numerator = row.getLong("numerator");
        var denominator = row.getObject("denominator", Long.class);
        var expected = row.getObject("parts_expected", Integer.class);
        return new Point(
                row.getObject("day", LocalDate.class),
                kind.value(numerator, denominator),
                numerator,
                denominator,
                row.getLong("synthetic"),
                IndicatorSource.valueOf(row.getString("source")),
                row.getString("agency"),
                row.getString("actor"),
                row.getObject("recorded_on", LocalDate.class),
                expected == null ? null : new Parts(row.getInt("parts_reported"), expected));
    }

    /**
     * An indicator as it stood on a day.
     *
     * @param source where its values come from today
     * @param last the newest value; null when none was ever measured or reported
     * @param ageDays days from the newest value to the day asked for
     * @param reached whether the target is met, and nothing that is still missing can undo it
     */
    public record Value(
            String code,
            String directive,
            @Nullable String nameVi,
            String nameEn,
            IndicatorKind kind,
            Direction direction,
            BigDecimal target,
            String unit,
            IndicatorSource source,
            boolean derived,
            List<String> tasks,
            @Nullable Point last,
            @Nullable Long ageDays,
            boolean reached) {}

    /**
     * The value of an indicator from a day on.
     *
     * @param value in the unit; percent, rounded down, for a share
     * @param agency who reported the figure that moved it, by hand
     * @param reportedBy user name of who reported it
     * @param recordedOn the day since which it is known
     * @param parts how many of those who owe it have reported; absent for what is measured
     */
    public record Point(
            LocalDate day,
            @Nullable BigDecimal value,
            long numerator,
            @Nullable Long denominator,
            long synthetic,
            IndicatorSource source,
            @Nullable String agency,
            @Nullable String reportedBy,
            LocalDate recordedOn,
            @Nullable Parts parts) {}

    /** @param counts whether it is the last word on its day */
    public record SeriesPoint(@JsonUnwrapped Point point, boolean counts) {}
}
