package vn.gov.directive24.registry.accessstatistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.registry.accessstatistics.AccessCounter.Access;

/**
 * Writes what was counted, once a minute. It goes to the day of the writing, so that nothing is ever added to a day, or a
 * month, that is over.
 */
@Component
class AccessFlush {

    private static final Logger log = LoggerFactory.getLogger(AccessFlush.class);

    /** In the order of the key: two instances that write at once wait for each other and do not deadlock. */
    private static final Comparator<Map.Entry<Access, Long>> BY_KEY =
            Map.Entry.comparingByKey(Comparator.comparing(Access::kind)
                    .thenComparing(Access::documentType)
                    .thenComparing(Access::agency));

    private final AccessCounter counter;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccessFlush(AccessCounter counter, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.counter = counter;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${directive24.access-statistics.flush-delay:1m}",
            initialDelayString = "${directive24.access-statistics.flush-delay:1m}")
    void flush() {
        var taken = new ArrayList<Map.Entry<Access, Long>>();
        counter.drain((access, times) -> taken.add(Map.entry(access, times)));
        if (taken.isEmpty()) {
            return;
        }
        taken.sort(BY_KEY);
        try {
            transaction.executeWithoutResult(_ -> write(taken));
        } catch (DataAccessException | TransactionException unavailable) {
            taken.forEach(access -> counter.count(access.getKey(), access.getValue()));
            log.warn("Access counts wait to be written: {}", unavailable.getMessage());
        }
    }

    private void write(List<Map.Entry<Access, Long>> taken) {
        var today = LocalDate.now(clock);
        jdbc.batchUpdate(
                """
                insert into access_count as known (day, kind, document_type, agency, times) values (?, ?, ?, ?, ?)
                on conflict (day, kind, document_type, agency) do update set times = known.times + excluded.times
                """,
                taken.stream()
                        .map(access -> new Object[] {
                            today,
                            access.getKey().kind().name(),
                            access.getKey().documentType(),
                            access.getKey().agency(),
                            access.getValue()
                        })
                        .toList());
    }
}
