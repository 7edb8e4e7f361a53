package vn.gov.directive24.registry.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.registry.quality.Standing.Measurement;
import vn.gov.directive24.registry.quality.Standing.Waiver;

/** What was measured, wanted and waived, as it stood at the end of a day. */
@Component
@Transactional(readOnly = true)
public class QualityRecord {

    private final JdbcClient jdbc;

    QualityRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A rate that is needed from a day on.
     *
     * @param rate 0 to 100 per cent
     * @param at when it was set
     */
    public record Threshold(
            Criterion criterion,
            String nameVi,
            java.math.BigDecimal rate,
            LocalDate validFrom,
            @Nullable String legalReference,
            String reason,
            Instant at,
            String actor) {

        static Threshold from(ResultSet row) throws SQLException {
            var criterion = Criterion.valueOf(row.getString("criterion"));
            return new Threshold(
                    criterion,
                    criterion.nameVi(),
                    row.getBigDecimal("rate"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getString("legal_reference"),
                    row.getString("reason"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"));
        }
    }

    /** All that was ever set, by criterion, day and order: of two for one day the later holds. */
    public List<Threshold> thresholds() {
        return jdbc.sql("select * from quality_threshold order by criterion, valid_from, id")
                .query((row, _) -> Threshold.from(row))
                .list();
    }

    /** One entry per criterion, in their order. */
    public List<Standing> of(String code, LocalDate day) {
        var thresholds = thresholdsOn(day);
        var measurements = measurementsOn(code, day);
        var waivers = waiversOn(code, day);
        var standings = new ArrayList<Standing>();
        for (var criterion : Criterion.values()) {
            standings.add(Standing.of(
                    criterion,
                    Objects.requireNonNull(thresholds.get(criterion)).rate(),
                    measurements.get(criterion),
                    waivers.get(criterion)));
        }
        return standings;
    }

    private Map<Criterion, Threshold> thresholdsOn(LocalDate day) {
        var first = thresholds();
        var on = new EnumMap<Criterion, Threshold>(Criterion.class);
        for (var threshold : first) {
            var known = on.get(threshold.criterion());
            // Before the first day there was none; the first is what comes nearest.
            if (!threshold.validFrom().isAfter(day)
                    || known == null
                    || known.validFrom().equals(threshold.validFrom())) {
                on.put(threshold.criterion(), threshold);
            }
        }
        return on;
    }

    private Map<Criterion, Measurement> measurementsOn(String code, LocalDate day) {
        return latest(
                """
                select distinct on (criterion) * from quality_measurement where code = :code and day <= :day
                order by criterion, measured_on desc, id desc
                """,
                code,
                day,
                row -> new Measurement(
                        row.getBigDecimal("rate"),
                        row.getObject("measured_on", LocalDate.class),
                        row.getString("method"),
                        row.getString("evidence"),
                        row.getObject("day", LocalDate.class),
                        row.getString("actor")));
    }

    /** The newest waiver of a criterion takes the place of those before it, and a revocation too. */
    private Map<Criterion, Waiver> waiversOn(String code, LocalDate day) {
        return latest(
                """
                select * from (select distinct on (criterion) * from quality_waiver where code = :code and day <= :day
                               order by criterion, id desc) newest
                where valid_until >= :day and not revokes
                """,
                code,
                day,
                row -> new Waiver(
                        row.getString("granted_by"),
                        row.getString("reason"),
                        row.getString("legal_reference"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
    }

    private <T> Map<Criterion, T> latest(String sql, String code, LocalDate day, Reader<T> reader) {
        var latest = new EnumMap<Criterion, T>(Criterion.class);
        jdbc.sql(sql).param("code", code).param("day", day).query(row -> {
            latest.put(Criterion.valueOf(row.getString("criterion")), reader.read(row));
        });
        return latest;
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every measurement of a type, the latest first. */
    public List<Entry> measurements(String code) {
        return jdbc.sql("select * from quality_measurement where code = :code order by id desc")
                .param("code", code)
                .query((row, _) -> new Entry(
                        Criterion.valueOf(row.getString("criterion")),
                        new Measurement(
                                row.getBigDecimal("rate"),
                                row.getObject("measured_on", LocalDate.class),
                                row.getString("method"),
                                row.getString("evidence"),
                                row.getObject("day", LocalDate.class),
                                row.getString("actor"))))
                .list();
    }

    /** One measurement and what it measured. */
    public record Entry(Criterion criterion, Measurement measurement) {}
}
