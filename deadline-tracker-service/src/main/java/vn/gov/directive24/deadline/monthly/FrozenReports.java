package vn.gov.directive24.deadline.monthly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** The reports that were fixed; rows are only added. */
@Component
public class FrozenReports {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    FrozenReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FrozenReport> newest(YearMonth month) {
        return find(month, null, EVER);
    }

    /**
     * A version of a month's report.
     *
     * @param version that one, or null for the newest
     * @param asOf only what was there at the end of that day
     */
    Optional<FrozenReport> find(YearMonth month, @Nullable Integer version, LocalDate asOf) {
        return jdbc.sql("""
                        select * from monthly_report
                        where month = :month and frozen_on <= :asOf and (cast(:version as int) is null or version = :version)
                        order by version desc limit 1
                        """)
                .param("month", month.toString())
                .param("version", version)
                .param("asOf", asOf)
                .query((row, _) -> report(row))
                .optional();
    }

    /** Whether no report of a later month was fixed. */
    boolean isNewest(YearMonth month) {
        return jdbc.sql("select not exists (select from monthly_report where month > :month)")
                .param("month", month.toString())
                .query(Boolean.class)
                .single();
    }

    /** The newest month and version on top. */
    PageOf<Listed> list(LocalDate asOf, Paging paging) {
        var total = jdbc.sql("select count(*) from monthly_report where frozen_on <= :asOf")
                .param("asOf", asOf)
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                        select month, version, hash, reason, agency, frozen_by, frozen_on from monthly_report
                        where frozen_on <= :asOf order by month desc, version desc limit :limit offset :offset
                        """)
                .param("asOf", asOf)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Listed.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    void add(FrozenReport report) {
        jdbc.sql("""
                        insert into monthly_report (month, version, content, hash, reason, agency, frozen_by, frozen_on)
                        values (:month, :version, :content, :hash, :reason, :agency, :by, :on)
                        """)
                .param("month", report.month().toString())
                .param("version", report.version())
                .param("content", report.json())
                .param("hash", report.hash())
                .param("reason", report.reason())
                .param("agency", report.agency())
                .param("by", report.frozenBy())
                .param("on", report.frozenOn())
                .update();
    }

    private static FrozenReport report(ResultSet row) throws SQLException {
        return new FrozenReport(
                YearMonth.parse(row.getString("month")),
                row.getInt("version"),
                row.getString("content"),
                row.getString("hash"),
                row.getString("reason"),
                row.getString("agency"),
                row.getString("frozen_by"),
                row.getObject("frozen_on", LocalDate.class));
    }

    /**
     * A report in a list.
     *
     * @param month for example {@code 2025-10}
     */
    public record Listed(
            String month,
            int version,
            String hash,
            @Nullable String reason,
            String agency,
            String frozenBy,
            LocalDate frozenOn) {}
}
