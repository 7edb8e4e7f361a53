package vn.gov.directive24.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TapTests {

    private final Tap.Seen seen = new Tap.Seen();

    @Test
    void dropsRepeats() {
        seen.add("a", 1);
        seen.add("b", 2);
        seen.add("a", 1);
        seen.add("b", 2);
        seen.add("c", 3);

        assertThat(seen.countsUp()).isTrue();
        assertThat(seen.repeats()).isEqualTo(2);
    }

    @Test
    void findsEventsThatChangedPlaces() {
        seen.add("b", 2);
        seen.add("a", 1);

        assertThat(seen.countsUp()).isFalse();
    }

    @Test
    void findsAGap() {
        seen.add("a", 1);
        seen.add("c", 3);

        assertThat(seen.countsUp()).isFalse();
    }

    @Test
    void findsAnEventThatWasStoredTwiceUnderTwoIds() {
        seen.add("a", 1);
        seen.add("a2", 1);

        assertThat(seen.countsUp()).isFalse();
    }
}
