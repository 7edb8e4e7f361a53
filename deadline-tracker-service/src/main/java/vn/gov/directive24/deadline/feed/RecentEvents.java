package vn.gov.directive24.deadline.feed;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.contract.deadline.AssignmentEscalatedV1;

/**
 * The newest events of the topic, for a page that opens in the middle of things. Each instance reads them itself.
 *
 * <p>Levels of the ladder are left out: a morning's worth of them would hide what people did, and they have pages of
 * their own.
 */
@Component
public class RecentEvents {

    static final int OF_A_PARTITION = 200;
    private static final int KEPT = 240;
    private static final Logger log = LoggerFactory.getLogger(RecentEvents.class);
    private static final Comparator<FeedEvent> NEWEST_FIRST =
            Comparator.comparing(FeedEvent::time).reversed();

    private final List<FeedEvent> events = new ArrayList<>();
    private final JsonMapper json;

    RecentEvents(JsonMapper json) {
        this.json = json;
    }

    /** Newest first; empty while the feed is not connected. */
    public List<FeedEvent> newest(int count) {
        synchronized (events) {
            return events.stream().sorted(NEWEST_FIRST).limit(count).toList();
        }
    }

    void add(ConsumerRecord<String, String> message) {
        var type = header(message, "ce_type");
        if (type.equals(AssignmentEscalatedV1.TYPE)) {
            return;
        }
        try {
            var event = new FeedEvent(
                    type,
                    message.key(),
                    OffsetDateTime.parse(header(message, "ce_time")),
                    json.readTree(message.value()));
            synchronized (events) {
                events.add(event);
                if (events.size() > 2 * KEPT) {
                    events.sort(NEWEST_FIRST);
                    events.subList(KEPT, events.size()).clear();
                }
            }
        } catch (JacksonException | DateTimeException unreadable) {
            log.debug("An event is not shown: {}", unreadable.getMessage());
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
