package vn.gov.directive24.biometric.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine, read as a table: a row per readiness, a column per readiness it may move to. */
class SiteReadinessTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,     PLANNED, EQUIPPED, PILOT, LIVE
            PLANNED,  -,       yes,      -,     -
            EQUIPPED, yes,     -,        yes,   -
            PILOT,    -,       yes,      -,     yes
            LIVE,     -,       -,        yes,   -
            """)
    void movesOnlyAsTheTableAllows(SiteReadiness from, String planned, String equipped, String pilot, String live) {
        var allowed = new String[] {planned, equipped, pilot, live};

        assertThat(SiteReadiness.values())
                .allSatisfy(to -> assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo("yes".equals(allowed[to.ordinal()])));
    }
}
