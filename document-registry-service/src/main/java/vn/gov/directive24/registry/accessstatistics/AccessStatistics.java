package vn.gov.directive24.registry.accessstatistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is published about accesses: a month at a time, once it is over; each count rounded to tens, and none below ten.
 * There are no totals but those that anybody can add up from what is shown.
 */
@Component
@Transactional(readOnly = true)
public class AccessStatistics {

    /** Counts are rounded to a multiple of it, and smaller ones withheld. */
    public static final int STEP = 10;

    /** A month is published from this day of the next. */
    static final int PUBLISHED_FROM = 10;

    /** Whoever has no agency in her token. */
    static final String NO_AGENCY = "NONE";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static YearMonth latest(LocalDate today) {
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() >= PUBLISHED_FROM ? 1 : 2);
    }

    /**
     * @param month null for the last one that is published
     * @throws AccessNotPublished for a later one
     */
    public Published of(@Nullable YearMonth month) {
        var latest = latest(LocalDate.now(clock));
        var asked = month == null ? latest : month;
        if (asked.isAfter(latest)) {
            throw new AccessNotPublished(asked, asked.plusMonths(1).atDay(PUBLISHED_FROM));
        }
        return Published.of(
                asked,
                jdbc.sql("""
                        select document_type, agency, kind, sum(times) as times from access_count
                        where day between :from and :to group by document_type, agency, kind order by 1, 2, 3
                        """)
                        .param("from", asked.atDay(1))
                        .param("to", asked.atEndOfMonth())
                        .query(Count.class)
                        .list());
    }

    /** What was counted; never shown. */
    record Count(String documentType, String agency, AccessKind kind, long times) {}

    /** @param step counts are rounded to a multiple of it */
    public record Published(YearMonth month, int step, List<Row> rows) {

        static Published of(YearMonth month, List<Count> counts) {
            return new Published(
                    month,
                    STEP,
                    counts.stream()
                            .filter(count -> count.times() >= STEP)
                            .map(Row::of)
                            .toList());
        }
    }

    /** @param times rounded to the nearest multiple of ten, at least ten */
    public record Row(String documentType, String agency, AccessKind kind, long times) {

        static Row of(Count count) {
            return new Row(
                    count.documentType(),
                    count.agency().isEmpty() ? NO_AGENCY : count.agency(),
                    count.kind(),
                    (count.times() + STEP / 2) / STEP * STEP);
        }
    }
}
