package vn.gov.directive24.identity.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.directive24.common.problem.InvalidField;

class EndpointTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://dichvucong.hanoi.gov.vn/vneid/callback",
                "http://10.0.0.7:8443",
                "HTTPS://[2001:db8::1]/a?b=c"
            })
    void takesAnAbsoluteWebAddress(String text) {
        assertThat(Endpoint.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/callback",
                "//example.gov.vn/callback",
                "example.gov.vn",
                "https:example.gov.vn",
                "https:///callback",
                "https://user:secret@example.gov.vn/",
                "https://@example.gov.vn/",
                "https://example.gov.vn:70000/",
                "https://example.gov.vn/a b",
                "https://exa_mple/",
                "ftp://example.gov.vn/",
                "javascript:alert(1)",
                "file:///etc/hosts"
            })
    void refusesWhatIsNone(String text) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Endpoint.of(text))
                .satisfies(invalid -> assertThat(invalid.pointer()).isEqualTo("/endpoint"))
                .withMessageNotContaining("secret");
    }

    @Test
    void hasFiveHundredCharactersAtMost() {
        var longest = "https://example.gov.vn/" + "x".repeat(477);

        assertThat(Endpoint.of(longest).toString()).hasSize(500);
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> Endpoint.of(longest + "x"));
    }
}
