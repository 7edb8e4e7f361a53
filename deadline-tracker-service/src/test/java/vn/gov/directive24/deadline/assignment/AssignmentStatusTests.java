package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine, read as a table: a row per status, a column per status it may move to. */
class AssignmentStatusTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,        ASSIGNED, IN_PROGRESS, SUBMITTED, RETURNED, ACCEPTED
            ASSIGNED,    -,        yes,         yes,       -,        -
            IN_PROGRESS, -,        -,           yes,       -,        -
            SUBMITTED,   -,        -,           -,         yes,      yes
            RETURNED,    -,        yes,         yes,       -,        -
            ACCEPTED,    -,        -,           -,         -,        -
            """)
    void movesOnlyAsTheTableAllows(
            AssignmentStatus from,
            String assigned,
            String inProgress,
            String submitted,
            String returned,
            String accepted) {
        var allowed = new String[] {assigned, inProgress, submitted, returned, accepted};

        assertThat(AssignmentStatus.values())
                .allSatisfy(to -> assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo("yes".equals(allowed[to.ordinal()])));
    }
}
