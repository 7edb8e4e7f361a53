package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficialStateTests {

    @ParameterizedTest(name = "{0} due {1}, submitted {2}, on {3}: {4}")
    @CsvSource(textBlock = """
            ASSIGNED,    2025-10-31, ,           2025-10-31, OPEN_IN_TIME
            ASSIGNED,    2025-10-31, ,           2025-11-01, OPEN_OVERDUE
            IN_PROGRESS, 2025-10-31, ,           2025-10-30, OPEN_IN_TIME
            IN_PROGRESS, 2025-10-31, ,           2025-11-01, OPEN_OVERDUE
            SUBMITTED,   2025-10-31, 2025-10-31, 2025-11-30, OPEN_IN_TIME
            SUBMITTED,   2025-10-31, 2025-11-01, 2025-11-30, OPEN_OVERDUE
            RETURNED,    2025-10-31, 2025-10-20, 2025-10-31, OPEN_IN_TIME
            RETURNED,    2025-10-31, 2025-10-20, 2025-11-01, OPEN_OVERDUE
            ACCEPTED,    2025-10-31, 2025-10-31, 2026-01-01, DONE_ON_TIME
            ACCEPTED,    2025-10-31, 2025-11-01, 2026-01-01, DONE_LATE
            ASSIGNED,    ,           ,           2030-01-01, OPEN_IN_TIME
            ACCEPTED,    ,           2029-01-01, 2030-01-01, DONE_ON_TIME
            SUSPENDED,   2025-10-31, ,           2025-10-31, OPEN_IN_TIME
            SUSPENDED,   2025-10-31, ,           2025-11-01, OPEN_OVERDUE
            CANCELLED,   2025-10-31, ,           2025-10-01,
            SUPERSEDED,  2025-10-31, 2025-10-20, 2025-11-01,
            """)
    void isOneOfFourUnlessItWasClosedWithoutDoing(
            AssignmentStatus status,
            @Nullable LocalDate due,
            @Nullable LocalDate submittedOn,
            LocalDate day,
            @Nullable OfficialState expected) {
        var completedOn = status == AssignmentStatus.ACCEPTED ? submittedOn : null;

        assertThat(OfficialState.on(day, status, due, submittedOn, completedOn)).isEqualTo(expected);
    }
}
