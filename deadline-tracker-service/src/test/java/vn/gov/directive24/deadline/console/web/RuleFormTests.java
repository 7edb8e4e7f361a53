package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.deadline.escalation.EscalationRule;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.escalation.Rung;

class RuleFormTests {

    private static final List<Rung> LADDER = List.of(
            new Rung(-7, List.of(Recipient.FOCAL_POINT), true, false),
            new Rung(1, List.of(Recipient.FOCAL_POINT, Recipient.HEAD), false, true));

    private final AgencyChoice agencies = new AgencyChoice(Agencies.load());

    @Test
    void saysTheRuleItWasMadeFrom() {
        var rule = new EscalationRule(
                "provinces",
                4,
                "Các tỉnh",
                "24/CT-TTg",
                "UBND-TINH",
                LADDER,
                true,
                "vpcp",
                OffsetDateTime.parse("2025-10-15T10:00:00+07:00"));

        var form = RuleForm.of(rule);

        assertThat(form.version()).isEqualTo("4");
        assertThat(form.rows()).hasSize(4);
        assertThat(form.levels()).hasSize(2);
        var wording = form.wording(agencies);
        assertThat(wording.ladder()).isEqualTo(LADDER);
        assertThat(wording.directive()).isEqualTo("24/CT-TTg");
        assertThat(wording.agencies()).isEqualTo("UBND-TINH");
    }

    @Test
    void dropsALevelWithoutDaysAndTakesAnAgencyByName() {
        var typed = typed();
        typed.set("agencies", "Bộ Tài chính");
        typed.set("days-1", "");
        typed.set("to-1", "HEAD");
        typed.set("days-2", "+7");
        typed.add("to-2", "HEAD");
        typed.add("to-2", "VPCP");
        typed.set("once-2", "true");

        var wording = RuleForm.of(typed).wording(agencies);

        assertThat(wording.agencies()).isEqualTo("BTC");
        assertThat(wording.directive()).isNull();
        assertThat(wording.ladder())
                .containsExactly(
                        new Rung(-3, List.of(Recipient.HEAD), false, false),
                        new Rung(7, List.of(Recipient.HEAD, Recipient.VPCP), false, true));
    }

    @ParameterizedTest
    @CsvSource({
        "code, Có dấu, code",
        "name, '  ', name",
        "agencies, nobody like it, agencies",
        "days-0, 366, days-0",
        "days-0, soon, days-0",
        "days-0, 1e3, days-0",
        "to-0, EVERYBODY, to-0",
    })
    void namesTheFieldThatHasToBeCorrected(String field, String value, String named) {
        var typed = typed();
        typed.set(field, value);

        assertThatThrownBy(() -> RuleForm.of(typed).wording(agencies))
                .isInstanceOfSatisfying(
                        FormIncomplete.class,
                        incomplete -> assertThat(incomplete.field()).isEqualTo(named));
    }

    private static LinkedMultiValueMap<String, String> typed() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("code", "early");
        typed.set("name", "Nhắc sớm");
        typed.set("days-0", "-3");
        typed.set("to-0", "HEAD");
        return typed;
    }
}
