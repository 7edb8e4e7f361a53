package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is published about reports, without persons: per month, agency and paper. It is made from steps, to whose month
 * nothing is added once it is over, so that a month reads the same whenever it is asked for and no two publications can
 * be compared. There are no totals from which a small count could be worked out.
 */
@Component
@Transactional(readOnly = true)
public class ViolationStatistics {

    /** Fewer are not told apart from none. */
    public static final int SMALLEST = 5;

    /** A month is published from this day of the next. */
    static final int PUBLISHED_FROM = 15;

    static final String NON_STATE = "NON_STATE";
    static final String UNKNOWN = "UNKNOWN";

    private final JdbcClient jdbc;
    private final Clock clock;

    ViolationStatistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last month that is published. */
    public YearMonth latest() {
        return latest(LocalDate.now(clock));
    }

    static YearMonth latest(LocalDate today) {
        return YearMonth.from(today).minusMonths(today.getDayOfMonth() >= PUBLISHED_FROM ? 1 : 2);
    }

    /**
     * @param month null for the last one that is published
     * @throws StatisticsNotPublished for a later one
     */
    public Published of(@Nullable YearMonth month) {
        var asked = month == null ? latest() : month;
        if (asked.isAfter(latest())) {
            throw new StatisticsNotPublished(asked, asked.plusMonths(1).atDay(PUBLISHED_FROM));
        }
        return Published.of(asked, counts(asked));
    }

    private List<Counts> counts(YearMonth month) {
        return jdbc.sql("""
                        select case when r.asker_kind = 'NON_STATE' then :nonState
                                    else coalesce(s.concerned_agency, r.asker_agency, :unknown) end as agency,
                               coalesce(r.document_type, :unknown) as document_type,
                               count(*) filter (where s.status = 'RECEIVED') as reported,
                               count(*) filter (where s.status = 'UPHELD') as upheld,
                               count(*) filter (where s.status = 'REJECTED') as rejected
                        from violation_step s join violation_report r on r.receipt = s.receipt
                        where s.day between :from and :to and s.status in ('RECEIVED', 'UPHELD', 'REJECTED')
                        group by 1, 2 order by 1, 2
                        """)
                .param("nonState", NON_STATE)
                .param("unknown", UNKNOWN)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(Counts.class)
                .list();
    }

    /** What was counted; never shown. */
    record Counts(String agency, String documentType, long reported, long upheld, long rejected) {}

    /**
     * A month as it is published. An agency and paper of which each count is below five is not listed at all.
     *
     * @param smallest counts below it are withheld
     */
    public record Published(YearMonth month, int smallest, List<Row> rows) {

        static Published of(YearMonth month, List<Counts> counts) {
            return new Published(
                    month,
                    SMALLEST,
                    counts.stream().map(Row::of).filter(Row::saysSomething).toList());
        }
    }

    /**
     * @param agency code; {@code NON_STATE} for all bodies that are none, {@code UNKNOWN} while it is not known which
     * @param documentType code; {@code UNKNOWN} for papers that are none of the registry
     * @param reported in the month; null when withheld
     * @param upheld decided in the month, whenever they were reported; null when withheld
     * @param rejected likewise
     */
    public record Row(
            String agency,
            String documentType,
            @Nullable Long reported,
            @Nullable Long upheld,
            @Nullable Long rejected) {

        static Row of(Counts counts) {
            return new Row(
                    counts.agency(),
                    counts.documentType(),
                    shown(counts.reported()),
                    shown(counts.upheld()),
                    shown(counts.rejected()));
        }

        boolean saysSomething() {
            return reported != null || upheld != null || rejected != null;
        }

        private static @Nullable Long shown(long count) {
            return count < SMALLEST ? null : Long.valueOf(count);
        }
    }
}
