package vn.gov.directive24.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine, read as a table: a row per status, a column per status it may move to. */
class ComponentStatusTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,      REQUIRED, CANDIDATE, CUT
            REQUIRED,  -,        yes,       -
            CANDIDATE, yes,      -,         yes
            CUT,       -,        -,         -
            """)
    void movesOnlyAsTheTableAllows(ComponentStatus from, String required, String candidate, String cut) {
        var allowed = new String[] {required, candidate, cut};

        assertThat(ComponentStatus.values())
                .allSatisfy(to -> assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo("yes".equals(allowed[to.ordinal()])));
    }
}
