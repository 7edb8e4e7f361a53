package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine, read as a table: a row per status, a column per status it may move to. */
class ViolationStatusTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,      RECEIVED, SENT, ANSWERED, UPHELD, REJECTED, CLOSED, WITHDRAWN
            RECEIVED,  -,        yes,  -,        -,      yes,      -,      yes
            SENT,      -,        yes,  yes,      yes,    yes,      -,      yes
            ANSWERED,  -,        yes,  -,        yes,    yes,      -,      yes
            UPHELD,    -,        -,    -,        -,      -,        yes,    -
            REJECTED,  -,        -,    -,        -,      -,        yes,    -
            CLOSED,    -,        -,    -,        -,      -,        -,      -
            WITHDRAWN, -,        -,    -,        -,      -,        -,      -
            """)
    void movesOnlyAsTheTableAllows(
            ViolationStatus from,
            String received,
            String sent,
            String answered,
            String upheld,
            String rejected,
            String closed,
            String withdrawn) {
        var allowed = new String[] {received, sent, answered, upheld, rejected, closed, withdrawn};

        assertThat(ViolationStatus.values())
                .allSatisfy(to -> assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo("yes".equals(allowed[to.ordinal()])));
    }
}
