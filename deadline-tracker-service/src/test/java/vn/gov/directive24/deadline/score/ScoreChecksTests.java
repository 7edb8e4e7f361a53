package vn.gov.directive24.deadline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ScoreChecksTests {

    private final ScoreChecks checks = new ScoreChecks();

    @Test
    void computesOneMonthAgainAtATimeAndTheNextAfterIt() {
        assertThat(checks.inTurn(() -> {
                    assertThatExceptionOfType(ScoresBeingComputedAgain.class)
                            .isThrownBy(() -> checks.inTurn(() -> true));
                    return true;
                }))
                .isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> checks.inTurn(() -> {
                    throw new IllegalStateException("unreadable");
                }));

        assertThat(checks.inTurn(() -> false)).isFalse();
    }
}
