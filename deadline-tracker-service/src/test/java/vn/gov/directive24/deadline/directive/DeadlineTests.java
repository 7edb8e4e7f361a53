package vn.gov.directive24.deadline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            BEFORE_DATE, ,           2025-09-19
            BY_DATE,     ,           2025-09-20
            IN_MONTH,    ,           2025-09-30
            IN_QUARTER,  ,           2025-12-31
            IN_YEAR,     ,           2025-12-31
            FROM_DATE,   2025-10-01,
            FROM_DATE,   2025-07-01, 2025-06-30
            WINDOW,      2025-09-15, 2025-11-30
            WINDOW,      2025-09-15, 2025-09-15
            MONTHLY,     ,
            CONTINUOUS,  ,
            NONE,        ,
            """)
    void takesTheDatesItsKindNeeds(DeadlineKind kind, @Nullable LocalDate start, @Nullable LocalDate due) {
        assertThat(new Deadline(null, kind, start, due).due()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            BEFORE_DATE, ,           ,           /deadline/due
            IN_YEAR,     2025-01-01, 2025-12-31, /deadline/start
            FROM_DATE,   ,           ,           /deadline/start
            FROM_DATE,   2025-10-01, 2025-10-31, /deadline/due
            WINDOW,      2025-09-15, ,           /deadline/due
            WINDOW,      2025-09-15, 2025-09-14, /deadline/due
            FROM_DATE,   2025-10-01, 2025-10-01, /deadline/due
            NONE,        ,           2025-09-14, /deadline/due
            CONTINUOUS,  2025-09-14, ,           /deadline/start
            """)
    void refusesDatesThatDoNotFit(
            DeadlineKind kind, @Nullable LocalDate start, @Nullable LocalDate due, String pointer) {
        assertThatExceptionOfType(IncoherentDeadline.class)
                .isThrownBy(() -> new Deadline(null, kind, start, due))
                .satisfies(refusal -> assertThat(refusal.pointer()).isEqualTo(pointer));
    }
}
