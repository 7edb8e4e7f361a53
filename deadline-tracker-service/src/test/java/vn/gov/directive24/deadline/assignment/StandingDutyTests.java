package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingDutyTests {

    @ParameterizedTest(name = "{0}: begins {1}, at target {2}, reported {3}: {4}")
    @CsvSource(textBlock = """
            2025-11-30, 2025-12-01, ,      ,           NOT_YET
            2025-11-30, 2025-12-01, true,  ,           NOT_YET
            2025-12-01, 2025-12-01, ,      ,           NOT_YET
            2025-12-31, 2025-12-01, ,      ,           NOT_YET
            2026-01-01, 2025-12-01, ,      ,           REPORT_MISSING
            2025-12-01, 2025-12-01, true,  ,           HOLDS
            2025-12-01, 2025-12-01, false, ,           BELOW_TARGET
            2025-12-01, 2025-12-01, false, 2025-12-01, BELOW_TARGET
            2026-01-31, 2025-09-13, ,      2025-12-01, HOLDS
            2026-01-31, 2025-09-13, ,      2026-01-31, HOLDS
            2026-02-01, 2025-09-13, ,      2025-12-31, REPORT_MISSING
            2025-10-31, 2025-09-13, ,      ,           REPORT_MISSING
            """)
    void isJudgedForADay(
            LocalDate day,
            LocalDate begins,
            @Nullable Boolean atTarget,
            @Nullable LocalDate reportedOn,
            StandingDuty expected) {
        assertThat(StandingDuty.on(day, begins, atTarget, reportedOn)).isEqualTo(expected);
    }
}
