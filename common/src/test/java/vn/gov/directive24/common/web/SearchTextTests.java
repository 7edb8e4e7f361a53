package vn.gov.directive24.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Giấy TỜ | %giấy tờ%
            ' mẫu ' | %mẫu%
            100%    | %100\\%%
            a_b     | %a\\_b%
            c\\d    | %c\\\\d%
            """)
    void looksForTheTextItselfAnywhereInSmallLetters(String text, String pattern) {
        assertThat(SearchText.pattern(text)).isEqualTo(pattern);
    }

    @Test
    void findsWhatWasTypedInTheOtherUnicodeForm() {
        assertThat(SearchText.pattern(Normalizer.normalize("Giấy", Normalizer.Form.NFD)))
                .isEqualTo("%" + Normalizer.normalize("giấy", Normalizer.Form.NFC) + "%");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void looksForNothingWhenNothingWasTyped(@Nullable String text) {
        assertThat(SearchText.pattern(text)).isNull();
    }
}
