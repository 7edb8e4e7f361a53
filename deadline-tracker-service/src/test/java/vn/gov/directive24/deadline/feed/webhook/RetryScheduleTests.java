package vn.gov.directive24.deadline.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTests {

    private final RetrySchedule schedule = new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));
    private final Random random = new Random(1);

    @Test
    void waitsLongerEachTimeAndThenGivesUp() {
        assertThat(schedule.after(1, Duration.ZERO, random).orElseThrow())
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
        assertThat(schedule.after(2, Duration.ZERO, random).orElseThrow())
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        assertThat(schedule.after(3, Duration.ZERO, random)).isEmpty();
    }

    @Test
    void doesNotCallAllAtTheSameMoment() {
        var first = schedule.after(2, Duration.ZERO, random);

        assertThat(schedule.after(2, Duration.ZERO, random)).isNotEqualTo(first);
    }

    @Test
    void waitsAsLongAsTheReceiverAsksForWithinADay() {
        assertThat(schedule.after(1, Duration.ofMinutes(10), random)).contains(Duration.ofMinutes(10));
        assertThat(schedule.after(1, Duration.ofDays(30), random)).contains(Duration.ofHours(24));
    }
}
