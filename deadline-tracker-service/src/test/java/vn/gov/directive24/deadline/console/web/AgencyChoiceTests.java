package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.common.agency.Agencies;

class AgencyChoiceTests {

    private final AgencyChoice agencies = new AgencyChoice(Agencies.load());

    @ParameterizedTest
    @CsvSource({
        "BTC, BTC",
        "btc, BTC",
        "Bộ Tài chính, BTC",
        "bo tai chinh, BTC",
        "Ministry of Finance, BTC",
        "' vietjet ', VJ",
        "Thành phố Hà Nội, P01",
        "UBND-TINH, UBND-TINH",
    })
    void takesCodesNamesAndEnoughOfAName(String typed, String code) {
        assertThat(agencies.codeOf(typed)).isEqualTo(code);
        assertThat(agencies.isKnown(typed)).isTrue();
    }

    @Test
    void doesNotGuessBetweenSeveral() {
        assertThat(agencies.isKnown("tỉnh")).isFalse();
        assertThat(agencies.isKnown("không có cơ quan này")).isFalse();
    }

    @Test
    void mindsNothingThatWasNotTyped() {
        assertThat(agencies.codeOf(null)).isNull();
        assertThat(agencies.isKnown(null)).isTrue();
    }
}
