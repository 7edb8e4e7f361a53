package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Only a higher number writes, so every change of a shipped rule needs one. */
class CatalogueNumberTests {

    private static final int NUMBER = 4;
    private static final String HASH = "52430cc99b570d11";

    @Test
    void goesUpWithEveryChangeOfTheRules() throws Exception {
        var rules = new StringBuilder();
        PaperDemands.CATALOGUE.rules().forEach(rule -> {
            // Sets have no order of their own.
            assertThat(rule.scope().askers()).hasSize(1);
            rules.append(rule).append('\n');
        });
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(rules.toString().getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);

        assertThat(PaperDemands.CATALOGUE.number() + " " + hash)
                .as("raise the number in paper-rules.yaml, and say number and hash here")
                .isEqualTo(NUMBER + " " + HASH);
    }
}
