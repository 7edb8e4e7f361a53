package vn.gov.directive24.deadline.feed;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** One event as it goes over the wire, written once for all readers, and the one that came after it. */
final class Frame {

    private final int partition;
    private final long offset;
    private final long number;
    private final FeedPosition after;
    private final Facets facets;
    private final byte[] bytes;
    private final int content;
    private volatile @Nullable Frame next;

    private Frame(
            int partition, long offset, long number, FeedPosition after, Facets facets, String id, String content) {
        this.partition = partition;
        this.offset = offset;
        this.number = number;
        this.after = after;
        this.facets = facets;
        this.bytes = (id + content).getBytes(StandardCharsets.UTF_8);
        this.content = id.length();
    }

    /** Where a reader stands that has seen everything before. */
    static Frame start(FeedPosition position, long number) {
        return new Frame(0, -1, number, position, new Facets("", null, null), "", "");
    }

    /** @param after the position with this event seen */
    static Frame of(ConsumerRecord<String, String> message, Facets facets, FeedPosition after, long number) {
        return new Frame(
                message.partition(), message.offset(), number, after, facets, idLine(after), content(message, facets));
    }

    static String idLine(FeedPosition position) {
        return "id:" + position + "\n";
    }

    private static String content(ConsumerRecord<String, String> message, Facets facets) {
        // A line break would end the field; outside of its strings, which escape them, JSON can do without.
        var payload = message.value().replace('\n', ' ').replace('\r', ' ');
        return "event:%s\ndata:{\"key\":\"%s\",\"sequence\":%s,\"time\":\"%s\",\"data\":%s}\n\n"
                .formatted(
                        facets.type(),
                        message.key(),
                        header(message, "ce_sequence"),
                        header(message, "ce_time"),
                        payload);
    }

    static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    boolean isIn(FeedPosition seen) {
        return offset < seen.next(partition);
    }

    void addTo(FeedPosition seen) {
        seen.moveTo(partition, offset + 1);
    }

    FeedPosition after() {
        return after;
    }

    Facets facets() {
        return facets;
    }

    long number() {
        return number;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where in the bytes the part begins that is the same for every reader, whatever else it has seen. */
    int content() {
        return content;
    }

    @Nullable Frame next() {
        return next;
    }

    void append(Frame frame) {
        next = frame;
    }
}
