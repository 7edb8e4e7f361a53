package vn.gov.directive24.deadline.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.snapshot.FrozenContent;

/** The scores that were fixed. */
@Component
class FrozenScores {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    FrozenScores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Version> newest(YearMonth month) {
        return newest(month, EVER);
    }

    /** The newest version that was there at the end of that day. */
    Optional<Version> newest(YearMonth month, LocalDate asOf) {
        return jdbc.sql("""
                        select version, content, hash, reason, frozen_on from frozen_scores
                        where month = :month and frozen_on <= :asOf order by version desc limit 1
                        """)
                .param("month", month.toString())
                .param("asOf", asOf)
                .query((row, _) -> version(row))
                .optional();
    }

    Optional<YearMonth> lastMonth() {
        return jdbc.sql("select max(month) from frozen_scores")
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(YearMonth::parse);
    }

    void add(MonthScores scores, FrozenContent content, int version, @Nullable String reason, String by, LocalDate on) {
        jdbc.sql("""
                        insert into frozen_scores (month, version, formula, content, hash, reason, frozen_by, frozen_on)
                        values (:month, :version, :formula, :content, :hash, :reason, :by, :on)
                        """)
                .param("month", scores.month().toString())
                .param("version", version)
                .param("formula", scores.formula())
                .param("content", content.json())
                .param("hash", content.hash())
                .param("reason", reason)
                .param("by", by)
                .param("on", on)
                .update();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                FrozenContent.read(row.getString("content"), MonthScores.class),
                row.getString("hash"),
                row.getString("reason"),
                row.getObject("frozen_on", LocalDate.class));
    }

    record Version(
            int version,
            MonthScores scores,
            String hash,
            @Nullable String reason,
            LocalDate frozenOn) {}
}
