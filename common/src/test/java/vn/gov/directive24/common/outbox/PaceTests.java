package vn.gov.directive24.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {

    private final Pace pace = new Pace(0);

    @Test
    void sendsAtOnceWhileFewCome() {
        assertThat(windows(5, Duration.ofMillis(10))).isZero();
    }

    @Test
    void letsMessagesGatherWhileManyCome() {
        assertThat(windows(20, Duration.ofMillis(5))).isPositive();
    }

    @Test
    void doesNotWaitWhileThereIsABacklog() {
        assertThat(windows(1_000, Duration.ofMillis(20))).isZero();
    }

    @Test
    void sendsAtOnceAgainWhenThereAreFewAgain() {
        windows(20, Duration.ofMillis(5));

        assertThat(pace.after(1, Duration.ofSeconds(5).toNanos())).isZero();
    }

    /** What a second of such windows ends with. */
    private Duration windows(int sent, Duration each) {
        var pause = Duration.ZERO;
        for (long now = 0; now < Duration.ofSeconds(1).toNanos(); now += each.toNanos()) {
            pause = pace.after(sent, now);
        }
        return pause;
    }
}
