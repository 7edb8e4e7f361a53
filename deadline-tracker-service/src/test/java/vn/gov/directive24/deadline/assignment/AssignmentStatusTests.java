package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine, read as a table: a row per status, a column per move; {@code yes} where the move is allowed. */
class AssignmentStatusTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            STATUS,      START, REPORT, BLOCK, ASK_EXTENSION, DECIDE_EXTENSION, CHANGE_EVIDENCE, ANSWER, SUBMIT, SEND_BACK, ACCEPT, SUSPEND, RESUME, CANCEL, SUPERSEDE, REOPEN
            ASSIGNED,    yes,   yes,    yes,   yes,           yes,              yes,             yes,    yes,    -,         -,      yes,     -,      yes,    yes,       -
            IN_PROGRESS, -,     yes,    yes,   yes,           yes,              yes,             yes,    yes,    -,         -,      yes,     -,      yes,    yes,       -
            SUBMITTED,   -,     -,      -,     -,             yes,              -,               yes,    -,      yes,       yes,    -,       -,      yes,    yes,       -
            RETURNED,    yes,   yes,    yes,   yes,           yes,              yes,             yes,    yes,    -,         -,      yes,     -,      yes,    yes,       -
            ACCEPTED,    -,     -,      -,     -,             -,                -,               -,      -,      -,         -,      -,       -,      -,      -,         yes
            SUSPENDED,   -,     -,      yes,   yes,           yes,              yes,             -,      -,      -,         -,      -,       yes,    yes,    yes,       -
            CANCELLED,   -,     -,      -,     -,             -,                -,               -,      -,      -,         -,      -,       -,      -,      -,         yes
            SUPERSEDED,  -,     -,      -,     -,             -,                -,               -,      -,      -,         -,      -,       -,      -,      -,         yes
            """)
    void allowsTheMovesOfTheTableAndNoOther(ArgumentsAccessor row) {
        var status = Objects.requireNonNull(row.get(0, AssignmentStatus.class));

        assertThat(row.size()).isEqualTo(AssignmentMove.values().length + 1);
        assertThat(AssignmentMove.values())
                .allSatisfy(move -> assertThat(status.moves().contains(move))
                        .as("%s when %s", move, status)
                        .isEqualTo("yes".equals(row.getString(move.ordinal() + 1))));
    }

    @Test
    void isClosedWhenNothingButReopeningIsLeft() {
        assertThat(AssignmentStatus.values())
                .filteredOn(AssignmentStatus::isClosed)
                .containsExactly(AssignmentStatus.ACCEPTED, AssignmentStatus.CANCELLED, AssignmentStatus.SUPERSEDED);
    }
}
