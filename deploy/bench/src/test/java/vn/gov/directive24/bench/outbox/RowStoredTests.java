package vn.gov.directive24.bench.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.contract.EventJson;

class RowStoredTests {

    @Test
    void isToldApartByANumberThatIsReadFromItsPayload() {
        assertThat(RowStored.numberIn(EventJson.write(RowStored.of(4_711, 100))))
                .isEqualTo(4_711);
    }

    @Test
    void refusesAnotherPayload() {
        assertThatIllegalArgumentException().isThrownBy(() -> RowStored.numberIn("{}"));
    }

    @Test
    void sharesItsKeyWithEveryHundredth() {
        assertThat(RowStored.of(5, 100).key()).isEqualTo(RowStored.of(205, 100).key());
        assertThat(RowStored.of(5, 100).key()).isNotEqualTo(RowStored.of(6, 100).key());
    }
}
