package vn.gov.directive24.deadline.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.common.agency.Agencies;

class RuleBookTests {

    private final RuleBook book = new RuleBook(
            List.of(
                    rule("default", null, null),
                    rule("provinces", null, "UBND-TINH"),
                    rule("hanoi", null, "P01"),
                    rule("directive-24", "24/CT-TTg", null),
                    rule("provinces-24", "24/CT-TTg", "UBND-TINH")),
            Agencies.load());

    @ParameterizedTest(name = "{1} under {0}: {2}")
    @CsvSource(textBlock = """
            24/CT-TTg, P79, provinces-24
            24/CT-TTg, P01, provinces-24
            24/CT-TTg, BCA, directive-24
            07/CT-TTg, P79, provinces
            07/CT-TTg, P01, hanoi
            07/CT-TTg, BCA, default
            """)
    void choosesTheMostParticularRule(String directive, String agency, String rule) {
        assertThat(book.ruleFor(directive, agency).code()).isEqualTo(rule);
    }

    @Test
    void givesWhatAnEndedRuleWasForToABroaderOne() {
        var ended = new EscalationRule("hanoi", 2, "Hà Nội", null, "P01", List.of(), false, "vpcp", OffsetDateTime.MIN);

        assertThat(book.with(ended).ruleFor("07/CT-TTg", "P01").code()).isEqualTo("provinces");
    }

    @Test
    void hasOneRuleForOneScope() {
        assertThat(book.takes(rule("another", null, "P01"))).isFalse();
        assertThat(book.takes(rule("another", null, "UBND-HN"))).as("an alias").isFalse();
        assertThat(book.takes(rule("hanoi", null, "P01"))).isTrue();
        assertThat(book.takes(rule("another", "07/CT-TTg", "P01"))).isTrue();
    }

    private static EscalationRule rule(String code, @Nullable String directive, @Nullable String agencies) {
        return new EscalationRule(code, 1, code, directive, agencies, List.of(), true, "vpcp", OffsetDateTime.MIN);
    }
}
