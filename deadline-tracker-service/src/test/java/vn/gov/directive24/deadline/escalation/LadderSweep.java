package vn.gov.directive24.deadline.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sweeps until nothing waits any more: whoever records breaches at that moment holds an assignment, the sweep passes it
 * by and comes back.
 */
@TestComponent
public class LadderSweep {

    private final EscalationSweep sweep;
    private final JdbcClient jdbc;
    private final Clock clock;

    LadderSweep(EscalationSweep sweep, JdbcClient jdbc, Clock clock) {
        this.sweep = sweep;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The catalogue's own assignments are many and not what these tests are about. */
    public void leaveTheCatalogueAlone() {
        jdbc.sql("""
                        with held as materialized (
                            select assignment from escalation_clock where assignment like 'CT%' or assignment like 'KL%'
                            order by assignment collate "C" for no key update
                        )
                        update escalation_clock c set look_at = null from held where c.assignment = held.assignment
                        """).update();
    }

    public void untilNothingWaits() {
        // The first sweep of a run looks at the whole catalogue.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            sweep.sweep();
            assertThat(waiting()).isZero();
        });
    }

    private long waiting() {
        return jdbc.sql("""
                        select count(*) from escalation_clock
                        where look_at <= :now and (retry_at is null or retry_at <= :now)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }
}
