package vn.gov.directive24.deadline.indicator;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.time.TimeAutoConfiguration;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** What agencies have reported by hand. Rows are only added; the last one for a day counts. */
@Component
public class IndicatorReports {

    private final JdbcClient jdbc;

    IndicatorReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agencies that owe a task with that indicator; each reports its part. */
    List<String> partsOf(String indicator) {
        return jdbc.sql("""
                        select distinct a.agency from assignment a join task t on t.code = a.task
                        where :indicator = any(t.indicators) and a.status not in ('CANCELLED', 'SUPERSEDED') order by 1
                        """).param("indicator", indicator).query(String.class).list();
    }

    long add(String indicator, String agency, IndicatorStatement statement, LocalDate on) {
        var report = insert(indicator, agency, statement, on);
        statement.files().stream()
                .distinct()
                .forEach(file -> jdbc.sql("""
                        insert into indicator_report_file (report, assignment, sha256)
                        values (:report, :assignment, :id)
                        """)
                        .param("report", report)
                        .param("assignment", file.assignment())
                        .param("id", file.id())
                        .update());
        return report;
    }

    private long insert(String indicator, String agency, IndicatorStatement statement, LocalDate on) {
        return jdbc.sql("""
                        insert into indicator_report (indicator, agency, day, numerator, denominator, narrative,
                                                      evidence, actor, recorded_on)
                        values (:indicator, :agency, :day, :numerator, :denominator, :narrative, :evidence, :actor, :on)
                        returning id
                        """)
                .param("indicator", indicator)
                .param("agency", agency)
                .param("day", statement.day())
                .param("numerator", statement.numerator())
                .param("denominator", statement.denominator())
                .param("narrative", statement.narrative())
                .param("evidence", statement.evidence())
                .param("actor", actor())
                .param("on", on)
                .query(Long.class)
                .single();
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "system" : authentication.getName();
    }

    /** That day and the later ones that have reports: a correction changes the sums of all of them. */
    List<LocalDate> daysFrom(String indicator, LocalDate first) {
        return jdbc.sql(
                        "select distinct day from indicator_report where indicator = :indicator and day >= :first order by 1")
                .param("indicator", indicator)
                .param("first", first)
                .query(LocalDate.class)
                .list();
    }

    /** The newest part of each agency on a day, added up. */
    Total totalOn(String indicator, List<String> parts, LocalDate day) {
        return jdbc.sql("""
                        select cast(coalesce(sum(numerator), 0) as bigint) as numerator,
                               cast(sum(denominator) as bigint) as denominator, count(*) as parts
                        from (select distinct on (agency) numerator, denominator from indicator_report
                              where indicator = :indicator and agency = any(:parts) and day <= :day order by agency, day desc, id desc) newest
                        """)
                .param("indicator", indicator)
                .param("parts", parts.toArray(String[]::new))
                .param("day", day)
                .query(Total.class)
                .single();
    }

    /** Keeps the sum for a day, unless it is the one that is known already. */
    void keepPoint(String indicator, LocalDate day, Total total, int expected, String agency, LocalDate on) {
        jdbc.sql("""
                        insert into indicator_point (indicator, day, numerator, denominator, synthetic, source, recorded_on,
                                                     agency, actor, parts_reported, parts_expected)
                        select :indicator, :day, :numerator, :denominator, 0, 'MANUAL', :on, :agency, :actor, :parts, :expected
                        where not exists (
                            select from (select * from indicator_point where indicator = :indicator and day = :day
                                         order by id desc limit 1) known
                            where source = 'MANUAL' and numerator = :numerator and parts_reported = :parts
                              and denominator is not distinct from :denominator and parts_expected = :expected)
                        """)
                .param("indicator", indicator)
                .param("day", day)
                .param("numerator", total.numerator())
                .param("denominator", total.denominator(), Types.BIGINT)
                .param("on", on)
                .param("agency", agency)
                .param("actor", actor())
                .param("parts", total.parts())
                .param("expected", expected)
                .update();
    }

    /** Newest first. */
    PageOf<Report> list(String indicator, LocalDate asOf, Paging paging) {
        var total = jdbc.sql(
                        "select count(*) from indicator_report where indicator = :indicator and recorded_on <= :asOf")
                .param("indicator", indicator)
                .param("asOf", asOf)
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                        select id, agency, day, numerator, denominator, narrative, evidence,
                               (select string_agg('/api/v1/assignments/' || assignment || '/evidence/' || sha256, ','
                                                  order by assignment, sha256)
                                from indicator_report_file f where f.report = r.id) as files,
                               (select string_agg('/api/v1/assignments/' || assignment || '/evidence/' || sha256, ','
                                                  order by assignment, sha256)
                                from indicator_report_file f
                                where f.report = r.id and not (
                                    select kept from evidence_change c
                                    where c.assignment = f.assignment and c.sha256 = f.sha256 and c.at < :end
                                    order by c.id desc limit 1)) as withdrawn_files,
                               actor as reported_by, recorded_on,
                               id <> last_value(id) over (partition by agency, day order by id
                                     rows between unbounded preceding and unbounded following) as corrected
                        from indicator_report r where indicator = :indicator and recorded_on <= :asOf
                        order by id desc limit :limit offset :offset
                        """)
                .param("indicator", indicator)
                .param("asOf", asOf)
                .param(
                        "end",
                        asOf.plusDays(1)
                                .atStartOfDay(TimeAutoConfiguration.VIET_NAM)
                                .toOffsetDateTime())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Report.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    /** The newest part of each agency, as it was known at the end of a day. */
    List<Part> partsOn(LocalDate asOf) {
        return jdbc.sql("""
                        select distinct on (indicator, agency) indicator, agency, numerator, denominator from indicator_report
                        where day <= :asOf and recorded_on <= :asOf order by indicator, agency, day desc, id desc
                        """).param("asOf", asOf).query(Part.class).list();
    }

    record Total(long numerator, @Nullable Long denominator, int parts) {}

    record Part(
            String indicator,
            String agency,
            long numerator,
            @Nullable Long denominator) {}

    /**
     * One report of one agency.
     *
     * @param day the day for which the figures hold
     * @param files addresses of the files that show it, for those who may read them; absent when there are none
     * @param withdrawnFiles those among them that were withdrawn since; absent when none was
     * @param recordedOn the day on which they were reported
     * @param corrected whether a later report of the same agency for the same day took its place
     */
    public record Report(
            long id,
            String agency,
            LocalDate day,
            long numerator,
            @Nullable Long denominator,
            String narrative,
            String evidence,
            @Nullable List<String> files,
            @Nullable List<String> withdrawnFiles,
            String reportedBy,
            LocalDate recordedOn,
            boolean corrected) {}
}
