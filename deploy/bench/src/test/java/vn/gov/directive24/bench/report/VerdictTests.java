package vn.gov.directive24.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerdictTests {

    @Test
    void isKeptWhileEveryPromiseIs() {
        var verdict = new Verdict();
        verdict.check("nothing is lost", "0 lost", true);
        assertThat(verdict.isKept()).isTrue();

        verdict.check("in order", "1 out of order", false);
        assertThat(verdict.isKept()).isFalse();
        assertThat(verdict.table().toString()).contains("| 1 out of order |", "**NOT KEPT** |");
    }
}
