package vn.gov.directive24.deadline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FeedWindowTests {

    private final FeedWindow window = new FeedWindow(FeedPosition.of(10, 20), 3);

    @Test
    void givesEachReaderEveryEventWithTheSameBytes() {
        var first = joining(EventFilter.everything());
        var second = joining(EventFilter.everything());

        append(0, 10, "BTC");
        append(1, 20, "BCA");

        assertThat(text(first)).contains("id:11.20\n", "id:11.21\n", "\"agency\":\"BTC\"", "\"agency\":\"BCA\"");
        assertThat(text(second)).startsWith("id:11.20\nevent:type\ndata:{\"key\":\"key\"");
        assertThat(text(first)).isEmpty();
    }

    @Test
    void leavesOutWhatAReaderDoesNotWantAndCountsItAsSeen() {
        var reader = joining(new EventFilter(Set.of("BTC"), Set.of(), Set.of()));

        append(0, 10, "BCA");
        append(0, 11, "BTC");

        assertThat(text(reader)).doesNotContain("BCA").startsWith("id:12.20\n");
        append(1, 20, "BCA");
        assertThat(text(reader)).isEmpty();
        assertThat(reader.seen()).hasToString("12.21");
    }

    @Test
    void servesAReaderThatComesBackFromMemory() {
        append(0, 10, "A");
        append(1, 20, "B");
        append(0, 11, "C");
        var seen = FeedPosition.of(11, 20);
        assertThat(window.holdsEverythingAfter(seen)).isTrue();

        var reader = new Subscriber(EventFilter.everything(), seen, window.oldest(), window.position(), false);

        assertThat(text(reader)).doesNotContain("\"A\"").contains("id:11.21\n", "id:12.21\n", "\"B\"", "\"C\"");
    }

    @Test
    void writesTheIdsOfAReaderThatIsAheadElsewhere() {
        var ahead = FeedPosition.of(10, 22);
        var reader = new Subscriber(EventFilter.everything(), ahead, window.newest(), FeedPosition.of(10, 20), true);

        append(1, 20, "seen");
        append(0, 10, "new");
        append(1, 21, "seen too");
        append(0, 11, "newer");

        assertThat(text(reader))
                .doesNotContain("seen")
                .contains("id:11.22\nevent:type\n", "id:12.22\nevent:type\n", "\"new\"", "\"newer\"");
    }

    @Test
    void knowsWhoHasLeftTooMuchUnread() {
        var slow = joining(EventFilter.everything());
        append(0, 10, "A");
        append(0, 11, "B");
        append(0, 12, "C");
        assertThat(window.hasLost(slow.reached())).isFalse();

        append(0, 13, "D");

        assertThat(window.hasLost(slow.reached())).isTrue();
        assertThat(window.holdsEverythingAfter(FeedPosition.of(10, 20))).isFalse();
        assertThat(window.holdsEverythingAfter(FeedPosition.of(11, 20))).isTrue();
    }

    @Test
    @Timeout(10)
    void doesNotWaitWhenSomethingCameBeforeTheReaderSaidThatItWaits() {
        var reader = joining(EventFilter.everything());
        append(0, 10, "A");

        reader.await();

        assertThat(text(reader)).contains("\"A\"");
    }

    private Subscriber joining(EventFilter filter) {
        return new Subscriber(filter, window.position().copy(), window.newest(), window.position(), false);
    }

    private void append(int partition, long offset, String agency) {
        var message = new ConsumerRecord<>("topic", partition, offset, "key", "{\"agency\":\"%s\"}".formatted(agency));
        message.headers().add("ce_sequence", "1".getBytes(StandardCharsets.UTF_8));
        window.append(message, new Facets("type", agency, Set.of()));
    }

    private static String text(Subscriber reader) {
        var bytes = new ByteArrayOutputStream();
        try {
            reader.takeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
