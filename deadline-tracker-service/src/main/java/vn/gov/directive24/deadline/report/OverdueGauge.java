package vn.gov.directive24.deadline.report;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many assignments of each directive are open and overdue, for dashboards. */
@Component
class OverdueGauge {

    private static final Logger log = LoggerFactory.getLogger(OverdueGauge.class);

    private final JdbcClient jdbc;
    private final Standings standings;
    private final MultiGauge gauge;

    OverdueGauge(JdbcClient jdbc, Standings standings, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.gauge = MultiGauge.builder("directive24.deadline.open.overdue")
                .description("assignments that are open after their due date")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${directive24.deadline.gauge-delay:15s}")
    void measure() {
        var today = standings.dayOf(null);
        try {
            var rows = jdbc.sql("""
                            select d.number as directive, coalesce(sum(s.count), 0) as overdue
                            from directive d left join %s s on s.directive = d.number and s.state = 'OPEN_OVERDUE'
                            group by d.number
                            """.formatted(standings.countsOn(today)))
                    .param("asOf", today)
                    .query((row, _) ->
                            MultiGauge.Row.of(Tags.of("directive", row.getString("directive")), row.getLong("overdue")))
                    .list();
            gauge.register(rows, true);
        } catch (DataAccessException unavailable) {
            log.debug("Overdue assignments could not be counted", unavailable);
        }
    }
}
