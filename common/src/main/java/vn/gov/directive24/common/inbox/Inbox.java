package vn.gov.directive24.common.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.cluster.ClusterLock;

/**
 * Lets an event take effect once: what was handled is remembered in the transaction of its effect.
 *
 * <p>An event that was handled, or that is older than one handled before for the same key, is dropped. One that comes
 * after a gap is handled and the gap is counted.
 */
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final JdbcClient jdbc;
    private final ClusterLock locks;
    private final Counter handled;
    private final Counter duplicates;
    private final Counter gaps;

    Inbox(JdbcClient jdbc, ClusterLock locks, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.handled = registry.counter("directive24.inbox.handled");
        this.duplicates = registry.counter("directive24.inbox.duplicates");
        this.gaps = registry.counter("directive24.inbox.gaps");
    }

    /** Calls the effect unless the event had it before. Both commit or neither does. */
    @Transactional
    public void receive(ConsumerRecord<String, String> message, Consumer<ReceivedEvent> effect) {
        var event = ReceivedEvent.from(message);
        var previous = isFirstDelivery(event) ? advance(event) : Optional.<Long>empty();
        if (previous.isEmpty()) {
            duplicates.increment();
            return;
        }
        effect.accept(event);
        handled.increment();
        countGap(event, previous.get());
    }

    private boolean isFirstDelivery(ReceivedEvent event) {
        return jdbc.sql("insert into inbox_message (event_id) values (:id) on conflict do nothing")
                        .param("id", event.id())
                        .update()
                == 1;
    }

    /** The sequence handled before, 0 for none; empty when that one was not older. */
    private Optional<Long> advance(ReceivedEvent event) {
        return jdbc.sql("""
                        insert into inbox_sequence as known (topic, message_key, last_sequence)
                        values (:topic, :key, :sequence)
                        on conflict (topic, message_key) do update set last_sequence = excluded.last_sequence
                        where known.last_sequence < excluded.last_sequence
                        returning coalesce(old.last_sequence, 0)
                        """)
                .param("topic", event.topic())
                .param("key", event.key())
                .param("sequence", event.sequence())
                .query(Long.class)
                .optional();
    }

    private void countGap(ReceivedEvent event, long previous) {
        if (event.sequence() > previous + 1) {
            gaps.increment();
            log.warn("Events {} to {} of {} are missing.", previous + 1, event.sequence() - 1, event.key());
        }
    }

    /** Topics keep events for 30 days at most, so a repeat cannot come later than that. */
    @Scheduled(
            fixedDelayString = "${directive24.inbox.forget-delay:1h}",
            initialDelayString = "${directive24.inbox.forget-delay:1h}")
    void forget() {
        locks.runExclusively(
                "inbox-forget",
                () -> jdbc.sql("delete from inbox_message where received_at < now() - interval '35 days'")
                        .update());
    }
}
