package vn.gov.directive24.registry.documenttype;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state machine, read as a table: a row per status, a column per status it may move to. */
class DocumentTypeStatusTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            FROM,       PROPOSED, PLANNED, CONNECTING, INTEGRATED, SUSPENDED, WITHDRAWN
            PROPOSED,   -,        yes,     -,          -,          -,         yes
            PLANNED,    -,        -,       yes,        -,          -,         yes
            CONNECTING, -,        yes,     -,          yes,        -,         yes
            INTEGRATED, -,        -,       -,          -,          yes,       yes
            SUSPENDED,  -,        -,       -,          yes,        -,         yes
            WITHDRAWN,  yes,      -,       -,          -,          -,         -
            """)
    void movesOnlyAsTheTableAllows(
            DocumentTypeStatus from,
            String proposed,
            String planned,
            String connecting,
            String integrated,
            String suspended,
            String withdrawn) {
        var allowed = new String[] {proposed, planned, connecting, integrated, suspended, withdrawn};

        assertThat(DocumentTypeStatus.values())
                .allSatisfy(to -> assertThat(from.next().contains(to))
                        .as("%s to %s", from, to)
                        .isEqualTo("yes".equals(allowed[to.ordinal()])));
    }
}
