package vn.gov.directive24.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void isMarkdownThatCanBeReadAsItIs() {
        var table = Table.of("what", "rows/s").row("bare insert", "1,234").row("a|b", 5);

        assertThat(table).hasToString("""
                | what        | rows/s |
                | ----------- | -----: |
                | bare insert |  1,234 |
                | a\\|b        |      5 |""");
    }

    @Test
    void refusesARowThatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of("one").row(1, 2));
    }
}
