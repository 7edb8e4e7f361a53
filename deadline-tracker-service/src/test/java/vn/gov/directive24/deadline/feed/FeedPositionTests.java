package vn.gov.directive24.deadline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.directive24.common.problem.InvalidField;

class FeedPositionTests {

    @Test
    void isReadAsItIsWritten() {
        assertThat(FeedPosition.parse("0.17.3", 3)).hasToString("0.17.3");
    }

    @Test
    void knowsWhatItHasSeen() {
        var position = FeedPosition.of(0, 5);

        assertThat(position.hasSeen(at(1, 4))).isTrue();
        assertThat(position.hasSeen(at(1, 5))).isFalse();
        position.see(at(1, 5));
        assertThat(position.hasSeen(at(1, 5))).isTrue();
        assertThat(position).hasToString("0.6");
    }

    @Test
    void reachesAnotherWhenNoPartitionIsBehind() {
        assertThat(FeedPosition.of(3, 5).reaches(FeedPosition.of(3, 4))).isTrue();
        assertThat(FeedPosition.of(3, 5).reaches(FeedPosition.of(4, 4))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1.2", "1.2.3.4", "-1.0.0", "1..2", "1.2.3.", "9999999999999999999.0.0"})
    void refusesAnIdOfNoStream(String text) {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> FeedPosition.parse(text, 3));
    }

    private static ConsumerRecord<String, String> at(int partition, long offset) {
        return new ConsumerRecord<>("topic", partition, offset, "key", "value");
    }
}
