package vn.gov.directive24.deadline.feed;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.gov.directive24.common.problem.InvalidField;

/**
 * How far a reader has come in every partition of the topic, written into each SSE {@code id}.
 *
 * <p>The topic has no order across partitions, so one number could not say what a reader has seen. Text form: the next
 * offset of each partition, joined by dots.
 */
final class FeedPosition {

    private static final Pattern TEXT = Pattern.compile("\\d{1,18}(\\.\\d{1,18}){0,199}");

    private final long[] next;

    private FeedPosition(long[] next) {
        this.next = next;
    }

    static FeedPosition of(long... next) {
        return new FeedPosition(next.clone());
    }

    /** @throws InvalidField when it is not a position in a topic of that many partitions */
    static FeedPosition parse(String text, int partitions) {
        if (!TEXT.matcher(text).matches()) {
            throw new InvalidField("Last-Event-ID", "This is not an id of this stream.");
        }
        var next =
                Arrays.stream(text.split("\\.", -1)).mapToLong(Long::parseLong).toArray();
        if (next.length != partitions) {
            throw new InvalidField(
                    "Last-Event-ID", "The id has %d parts and the stream %d.".formatted(next.length, partitions));
        }
        return new FeedPosition(next);
    }

    FeedPosition copy() {
        return new FeedPosition(next.clone());
    }

    long next(int partition) {
        return next[partition];
    }

    int partitions() {
        return next.length;
    }

    boolean hasSeen(ConsumerRecord<?, ?> message) {
        return message.offset() < next[message.partition()];
    }

    void see(ConsumerRecord<?, ?> message) {
        next[message.partition()] = message.offset() + 1;
    }

    /** Whether everything before the other position has been seen. */
    boolean reaches(FeedPosition other) {
        for (var partition = 0; partition < next.length; partition++) {
            if (next[partition] < other.next[partition]) {
                return false;
            }
        }
        return true;
    }

    boolean isSameAs(FeedPosition other) {
        return Arrays.equals(next, other.next);
    }

    void moveTo(int partition, long offset) {
        next[partition] = offset;
    }

    @Override
    public String toString() {
        return Arrays.stream(next).mapToObj(Long::toString).collect(Collectors.joining("."));
    }
}
