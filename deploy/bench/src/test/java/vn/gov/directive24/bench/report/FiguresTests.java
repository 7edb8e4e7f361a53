package vn.gov.directive24.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void roundsAShareDownSoThatNoTargetIsMetByRounding() {
        assertThat(Figures.percent(0.5999)).isEqualTo("59 %");
        assertThat(Figures.percent(0.60)).isEqualTo("60 %");
    }

    @Test
    void separatesThousands() {
        assertThat(Figures.whole(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void namesTheUnit() {
        assertThat(Figures.millis(1_234_567)).isEqualTo("1.23 ms");
        assertThat(Figures.seconds(Duration.ofMillis(12_340))).isEqualTo("12.3 s");
        assertThat(Figures.mebibytes(2_048)).isEqualTo("2 MiB");
    }
}
