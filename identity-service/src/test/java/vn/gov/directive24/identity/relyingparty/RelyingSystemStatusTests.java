package vn.gov.directive24.identity.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine, read as a table: a row per status, a column per status it may move to. */
class RelyingSystemStatusTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,       REGISTERED, CONNECTED, SUSPENDED
            REGISTERED, -,          yes,       -
            CONNECTED,  -,          -,         yes
            SUSPENDED,  -,          yes,       -
            """)
    void movesOnlyAsTheTableAllows(RelyingSystemStatus from, String registered, String connected, String suspended) {
        var allowed = new String[] {registered, connected, suspended};

        assertThat(RelyingSystemStatus.values())
                .allSatisfy(to -> assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo("yes".equals(allowed[to.ordinal()])));
    }
}
