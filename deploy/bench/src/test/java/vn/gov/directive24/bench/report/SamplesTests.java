package vn.gov.directive24.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTests {

    @Test
    void takesTheMiddleOfAnOddNumberOfValues() {
        assertThat(new Samples(List.of(9.0, 1.0, 2.0)).median()).isEqualTo(2);
    }

    @Test
    void takesTheMeanOfTheMiddleTwoOfAnEvenNumber() {
        assertThat(new Samples(List.of(4.0, 1.0, 2.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void knowsItsEnds() {
        var samples = Samples.none().with(3).with(1).with(2);

        assertThat(samples.lowest()).isEqualTo(1);
        assertThat(samples.highest()).isEqualTo(3);
    }

    @Test
    void comparesEachValueWithTheOneMeasuredBesideIt() {
        // The machine became half as fast; the ratio did not change.
        var baseline = Samples.none().with(100).with(50);
        var measured = Samples.none().with(60).with(30);

        assertThat(measured.of(baseline)).isEqualTo(0.6);
    }

    @Test
    void hasNoMedianOfNothing() {
        assertThatIllegalStateException().isThrownBy(() -> Samples.none().median());
    }
}
