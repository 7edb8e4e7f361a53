package vn.gov.directive24.common.outbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.contract.EventJson;
import vn.gov.directive24.common.contract.IntegrationEvent;

/** Stores events next to the state change they announce, so that both commit or neither does. */
public class Outbox {

    /**
     * The counter's row stays locked until the commit, so writers of one key take turns and the order of ids within a
     * key is the order of commits. Across keys it is not, which the relay knows.
     */
    private static final String APPEND = """
            with counter as (
                insert into event_sequence (topic, message_key, last_sequence) values (?, ?, 1)
                on conflict (topic, message_key) do update set last_sequence = event_sequence.last_sequence + 1
                returning topic, message_key, last_sequence)
            insert into outbox_message (event_id, topic, message_key, type, sequence, payload, occurred_at, traceparent)
            select ?, topic, message_key, ?, last_sequence, ?, ?, ? from counter
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Supplier<@Nullable String> traceparent;
    private final WakeUp wakeUp;

    Outbox(JdbcTemplate jdbc, Clock clock, Supplier<@Nullable String> traceparent, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.traceparent = traceparent;
        this.wakeUp = wakeUp;
    }

    /** Fails outside a transaction: an event without its state change would be a lie. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(IntegrationEvent event) {
        jdbc.update(APPEND, values(event));
        wakeUp.signalAfterCommit();
    }

    /** In their order, and in one round to the database. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<? extends IntegrationEvent> events) {
        jdbc.batchUpdate(APPEND, events.stream().map(this::values).toList());
        wakeUp.signalAfterCommit();
    }

    private @Nullable Object[] values(IntegrationEvent event) {
        return new @Nullable Object[] {
            event.topic(),
            event.key(),
            UUID.randomUUID(),
            event.type(),
            EventJson.write(event),
            OffsetDateTime.now(clock),
            traceparent.get()
        };
    }
}
