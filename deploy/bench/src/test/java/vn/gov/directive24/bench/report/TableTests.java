package vn.gov.directive24.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void isMarkdownThatCanBeReadAsItIs() {
        var table = Table.of("what", "rows/s", "verdict")
                .row("bare insert", "1,234", "kept")
                .row("a|b", 5, "2 kept");

        assertThat(table).hasToString("""
                | what        | rows/s | verdict |
                | ----------- | -----: | ------- |
                | bare insert |  1,234 | kept    |
                | a\\|b        |      5 | 2 kept  |""");
    }

    @Test
    void doesNotStretchAllRowsForOneLongCell() {
        var table = Table.of("a", "b").row("x", "long ".repeat(50)).row("y", "short");

        assertThat(table.toString()
                        .lines()
                        .reduce((_, last) -> last)
                        .orElseThrow()
                        .length())
                .isLessThan(80);
    }

    @Test
    void refusesARowThatDoesNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Table.of("one").row(1, 2));
    }
}
