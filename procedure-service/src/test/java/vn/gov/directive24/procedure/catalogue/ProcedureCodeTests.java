package vn.gov.directive24.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcedureCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"1.000178", "2.001234.000.00.00.H05", "1.0", "1.23456789012345678901234567890123456789"})
    void takesTheNumbersOfTheNationalDatabase(String code) {
        assertThat(new ProcedureCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.",
                ".1",
                "1..2",
                "H05.1",
                "1.000 178",
                "1.000178\n",
                "1.00-17",
                "1.000178/x",
                "1.Đ",
                "1.234567890123456789012345678901234567890"
            })
    void refusesWhatIsNone(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProcedureCode(code));
    }
}
