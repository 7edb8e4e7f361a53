package vn.gov.directive24.deadline.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongTokensTests {

    @Test
    void stopsWhoTriesAndNobodyElse() {
        var wrong = new WrongTokens();
        for (int count = 1; count < WrongTokens.MOST_A_MINUTE; count++) {
            wrong.count("203.0.113.7");
        }
        assertThat(wrong.hasTriedTooMany("203.0.113.7")).isFalse();

        wrong.count("203.0.113.7");

        assertThat(wrong.hasTriedTooMany("203.0.113.7")).isTrue();
        assertThat(wrong.hasTriedTooMany("203.0.113.8")).isFalse();
    }
}
