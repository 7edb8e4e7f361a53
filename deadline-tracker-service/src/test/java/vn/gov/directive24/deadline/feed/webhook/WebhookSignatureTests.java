package vn.gov.directive24.deadline.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTests {

    /** The example that the specification's own libraries are tested with. */
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final String EXPECTED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsAsTheSpecificationDoes() {
        assertThat(header(List.of(SECRET))).isEqualTo(EXPECTED);
    }

    @Test
    void signsWithBothSecretsWhileOneReplacesTheOther() {
        assertThat(header(List.of(new byte[32], SECRET)))
                .endsWith(" " + EXPECTED)
                .hasSize(2 * EXPECTED.length() + 1);
    }

    @Test
    void writesSecretsAsTheSpecificationDoes() {
        assertThat(WebhookSignature.text(SECRET)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(WebhookSignature.newSecret()).hasSize(32).isNotEqualTo(WebhookSignature.newSecret());
    }

    private static String header(List<byte[]> secrets) {
        return WebhookSignature.header(
                secrets, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");
    }
}
