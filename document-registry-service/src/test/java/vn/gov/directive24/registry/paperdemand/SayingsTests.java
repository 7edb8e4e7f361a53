package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said names the paper, the database and the limit that the answer is about. */
class SayingsTests {

    private static final RuleBook BOOK = PaperDemands.book();
    private static final Sayings SAYINGS = new Sayings();

    /** Rows 178, 192 and 653 name one database for papers of several. */
    @ParameterizedTest
    @CsvSource({
        "1.012960, GCN-QSDD, đất đai",
        "1.012960, DKDN, đăng ký doanh nghiệp",
        "3.000466, CAN-CUOC, dân cư",
        "3.000466, KHAI-SINH, hộ tịch",
        "1.013814, LLTP, lý lịch tư pháp"
    })
    void nameTheDatabaseOfThePaper(String procedure, String paper, String database) {
        var request = PaperDemands.ask(procedure, paper, "P01", "2026-06-01", Map.of("lookup", "ANSWERED"));
        var decision = BOOK.decide(request, PaperDemands.TODAY);

        assertThat(decision.outcome()).isEqualTo(Outcome.FORBIDDEN);
        assertThat(Source.of(decision)).extracting(Source::database).asString().contains(database);
        assertThat(SAYINGS.of(decision, request).citizenVi()).contains(database);
    }

    @Test
    void nameWhatOfSeveralPapersMayNotBeAskedFor() {
        var request = PaperDemands.ask(null, "\"Thẻ căn cước và giấy chứng nhận đăng ký đầu tư\"", "P01", "2026-06-01");
        var decision = BOOK.decide(request, PaperDemands.TODAY);

        assertThat(SAYINGS.of(decision, request).officerVi())
                .startsWith("Không được yêu cầu Thẻ căn cước; ")
                .doesNotContain("yêu cầu Giấy chứng nhận đăng ký đầu tư");
        var part = decision.parts().getFirst().decision();
        assertThat(SAYINGS.of(part, request).officerVi())
                .contains("Thẻ căn cước")
                .contains("dân cư");
    }

    @Test
    void nameTheLimitOfTheDocumentThatLeavesASupplement() {
        var shipped = PaperDemands.ask(null, "CAN-CUOC", "P01", "2026-06-01", Map.of("lookup", "WRONG"));
        var said = SAYINGS.of(BOOK.decide(shipped, PaperDemands.TODAY), shipped);
        assertThat(said.officerVi())
                .contains("trong 08 giờ làm việc (trực tuyến); 01 ngày làm việc (trực tiếp, qua bưu chính) kể từ");
        assertThat(said.officerEn()).contains("within 8 working hours (online); 1 working day (in person, by post) of");
        assertThat(said.citizenEn()).contains("the national population database");

        var own = List.of(
                new TimeLimit(List.of(Channel.ONLINE), 3, TimeLimit.Unit.WORKING_DAYS, "1/2026/NĐ-CP", "Điều 9"));
        var limited = decidedBy(own);
        assertThat(SAYINGS.limits(limited, shipped)).isEqualTo(own);
        assertThat(SAYINGS.limits(decidedBy(null), shipped)).isEmpty();
        assertThat(SAYINGS.of(decidedBy(null), shipped).officerVi()).contains("thời hạn do văn bản nêu tại căn cứ");
    }

    @Test
    void nameEachLimitByItsOwnChannels() {
        var three = limit(3, TimeLimit.Unit.WORKING_DAYS, Channel.IN_PERSON, Channel.POST);
        var five = limit(5, TimeLimit.Unit.WORKING_HOURS, Channel.ONLINE);
        var unsaid = PaperDemands.ask("9.1", "CAN-CUOC", "P01", "2026-06-01", Map.of("lookup", "WRONG"));

        assertThat(SAYINGS.of(decidedBy(List.of(three, five)), unsaid).officerVi())
                .contains("trong 03 ngày làm việc (trực tiếp, qua bưu chính); 05 giờ làm việc (trực tuyến) kể từ");
        assertThat(SAYINGS.of(decidedBy(List.of(five)), unsaid).officerEn()).contains("5 working hours (online) of");
        assertThat(SAYINGS.of(decidedBy(List.of(limit(2, TimeLimit.Unit.WORKING_DAYS, Channel.values()))), unsaid)
                        .officerEn())
                .contains("within 2 working days of");
    }

    /** A sector's decree on dossiers that come online says nothing of the others, for which the Resolution's time holds. */
    @Test
    void takeForEachChannelTheMostParticularLimit() {
        var five = limit(5, TimeLimit.Unit.WORKING_HOURS, Channel.ONLINE);
        var shipped = BOOK.decide(
                PaperDemands.ask(null, "CAN-CUOC", "P01", "2026-06-01", Map.of("lookup", "WRONG")), PaperDemands.TODAY);
        var basis = Stream.concat(decidedBy(List.of(five)).basis().stream(), shipped.basis().stream())
                .toList();
        var decision = PaperAnswers.answer(Reason.DATA_FAILED, basis, null, null);

        assertThat(PaperDemands.CATALOGUE.limitsOf(decision, Channel.ONLINE)).containsExactly(five);
        assertThat(PaperDemands.CATALOGUE.limitsOf(decision, Channel.POST))
                .extracting(TimeLimit::article, TimeLimit::channels)
                .containsExactly(tuple("khoản 2 Điều 8", List.of(Channel.IN_PERSON, Channel.POST)));
        assertThat(PaperDemands.CATALOGUE.limitsOf(decision, null))
                .extracting(TimeLimit::article)
                .containsExactly("Điều 9", "khoản 2 Điều 8");
    }

    private static TimeLimit limit(int amount, TimeLimit.Unit unit, Channel... channels) {
        return new TimeLimit(List.of(channels), amount, unit, "1/2026/NĐ-CP", "Điều 9");
    }

    /** A supplement by a rule of another document. */
    private static Decision decidedBy(@Nullable List<TimeLimit> limits) {
        var rule = PaperDemands.rule("S-1", PaperRule.Effect.REPLACED, "9.1", List.of("CAN-CUOC"), "2026-01-01", null);
        return PaperAnswers.answer(
                Reason.DATA_FAILED,
                List.of(new PaperRule(
                        rule.code(),
                        rule.effect(),
                        rule.scope(),
                        rule.from(),
                        rule.to(),
                        new PaperRule.Force("OTHER", false, true, false, limits),
                        rule.basis())),
                null,
                null);
    }

    @Test
    void sayADayAsItIsWrittenInVietnamese() {
        var request = PaperDemands.ask(null, "BANG-TN", "P01", "2025-10-01");
        var decision = BOOK.decide(request, PaperDemands.TODAY);

        assertThat(SAYINGS.of(decision, request).officerVi()).contains("ngày 1/10/2025");
    }

    @Test
    void leaveNoPlaceUnfilledAndNothingUnsaid() {
        for (var reason : Reason.values()) {
            var request = PaperDemands.ask(null, "CAN-CUOC", "P01", "2026-06-01");
            var said = SAYINGS.of(PaperAnswers.answer(reason, List.of(), null, null), request);
            assertThat(said.officerVi() + said.officerEn() + said.citizenVi() + said.citizenEn())
                    .as(reason.name())
                    .doesNotContain("{")
                    .doesNotContain("null");
        }
    }
}
