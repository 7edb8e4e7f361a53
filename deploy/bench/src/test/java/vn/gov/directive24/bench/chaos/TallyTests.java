package vn.gov.directive24.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TallyTests {

    private final Tally tally = new Tally();

    @Test
    void findsAnswersThatAreNeitherDoneNorRefusedForNow() {
        add(201, true);
        add(503, true);
        add(429, true);
        add(0, false);
        add(500, false);
        add(409, false);

        assertThat(tally.wrongAnswers()).extracting(Attempt::status).containsExactly(500, 409);
    }

    @Test
    void findsARefusalThatDoesNotSayWhenToComeAgain() {
        add(503, true);
        add(503, false);
        add(429, false);

        assertThat(tally.withoutRetryAfter()).isEqualTo(2);
    }

    private void add(int status, boolean retryAfter) {
        tally.add(new Attempt(0, Duration.ofMillis(1), status, false, retryAfter, ""));
    }
}
