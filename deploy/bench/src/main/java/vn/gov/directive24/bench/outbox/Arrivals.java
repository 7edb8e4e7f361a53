package vn.gov.directive24.bench.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything that stands in a topic, as a consumer sees it that drops repeats by {@code ce_sequence}. */
class Arrivals {

    private static final Duration POLL = Duration.ofSeconds(2);

    private final Set<UUID> ids = new HashSet<>();
    private final Map<String, Long> last = new HashMap<>();
    private long repeats;
    private long gaps;

    /** Reads up to the end of this moment: a busy machine may be silent for long with much still to come. */
    static Arrivals in(Topic topic) {
        var arrivals = new Arrivals();
        try (var consumer = topic.fromBeginning()) {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(arrivals::add);
            }
        }
        return arrivals;
    }

    private void add(ConsumerRecord<String, String> message) {
        ids.add(UUID.fromString(header(message, "ce_id")));
        var sequence = Long.parseLong(header(message, "ce_sequence"));
        var before = last.getOrDefault(message.key(), 0L);
        if (sequence <= before) {
            repeats++;
        } else {
            gaps += sequence - before - 1;
            last.put(message.key(), sequence);
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    long distinct() {
        return ids.size();
    }

    long repeats() {
        return repeats;
    }

    /** Events that were not there when a later one of their key was. */
    long gaps() {
        return gaps;
    }

    int keys() {
        return last.size();
    }
}
