package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureCodesTests {

    @ParameterizedTest
    @CsvSource({
        "1.001317, 1.001317",
        "1.001317.000.00.00.H26, 1.001317",
        "1.001317.000.00.00.h26, 1.001317",
        "1.001317.000.00.00.G05, 1.001317",
        "1.001317.000.00.00, 1.001317",
        "1.001317.H26, 1.001317",
        // Of another kind: nobody knows what they would be without their end.
        "1.0013170, 1.0013170",
        "1.001317.1, 1.001317.1",
        "1.001317.000.00.00.H26.1, 1.001317.000.00.00.H26.1",
        "TTHC-1.001317.H26, TTHC-1.001317.H26"
    })
    void leaveOutWhatAPlaceAdds(String code, String national) {
        assertThat(ProcedureCodes.national(code)).isEqualTo(national);
    }
}
