package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.registry.paperdemand.PaperRule.Effect;
import vn.gov.directive24.registry.paperdemand.PaperRule.Force;
import vn.gov.directive24.registry.paperdemand.PaperRule.Scope;

/** A change that changes an answer is told, whatever the answer depends on. */
class RulePreviewTests {

    private static final PaperRule POPULATION = PaperDemands.CATALOGUE.rules().stream()
            .filter(rule -> rule.code().equals("NQ66.7-D4-K1"))
            .findFirst()
            .orElseThrow();

    @Test
    void tellsOfARuleThatNoLongerEnds() {
        var now = new PaperRule(
                POPULATION.code(),
                POPULATION.effect(),
                POPULATION.scope(),
                POPULATION.from(),
                null,
                POPULATION.force(),
                POPULATION.basis());

        var ended = Objects.requireNonNull(POPULATION.to());
        assertThat(preview(POPULATION, now).differences())
                .anyMatch(
                        difference -> difference.request().date().equals(ended.plusDays(1)) && isOtherwise(difference));
    }

    @Test
    void tellsOfASupplementThatIsTakenAway() {
        assertThat(preview(POPULATION, with(new Force("NQ66.7", true, false, false)))
                        .differences())
                .anyMatch(difference ->
                        difference.before().outcome() == Outcome.ALLOWED_AS_SUPPLEMENT && isOtherwise(difference));
    }

    @Test
    void tellsOfARuleThatHoldsOnlyAsFarAsIsAnswered() {
        assertThat(preview(POPULATION, with(new Force("NQ66.7", true, true, true)))
                        .differences())
                .anyMatch(difference -> difference.request().lookup() == Lookup.NOT_ASKED && isOtherwise(difference))
                .noneMatch(difference -> difference.request().lookup() == Lookup.ANSWERED && isOtherwise(difference));
    }

    @Test
    void tellsOfARuleThatIsFoundByItsTextOnly() {
        var rule = PaperDemands.rule("T-1", Effect.CUT, "9.100009", List.of(), "2026-03-01", null);
        var scope = new Scope(rule.scope().askers(), "9.100009", List.of(), "Sổ theo dõi gia súc", null, false);

        var preview = preview(
                null,
                new PaperRule(rule.code(), rule.effect(), scope, rule.from(), rule.to(), rule.force(), rule.basis()));

        assertThat(preview.changed()).isPositive();
        assertThat(preview.differences())
                .allSatisfy(difference ->
                        assertThat(difference.request().paperName()).isEqualTo("Sổ theo dõi gia súc"));
    }

    @Test
    void tellsOfAnotherWording() {
        var basis = PaperDemands.rule("X", Effect.CUT, "1", List.of(), "2026-01-01", null)
                .basis();

        assertThat(preview(
                                POPULATION,
                                new PaperRule(
                                        POPULATION.code(),
                                        POPULATION.effect(),
                                        POPULATION.scope(),
                                        POPULATION.from(),
                                        POPULATION.to(),
                                        POPULATION.force(),
                                        basis))
                        .changed())
                .isPositive();
    }

    /** Article 4 moves with the rows of the procedure. */
    @Test
    void tellsOfEveryPaperWhoseDateMoves() {
        var earlier =
                preview(null, PaperDemands.rule("E-9", Effect.EARLIER, "2.002093", List.of(), "2025-12-01", null));
        var later =
                preview(null, PaperDemands.rule("G-9", Effect.GIVES_WAY, "2.002093", List.of(), "2026-06-01", null));

        for (var preview : List.of(earlier, later)) {
            assertThat(preview.differences())
                    .extracting(difference -> difference.request().paper())
                    .contains("DKDN", "CAN-CUOC", "KHAI-SINH", "THE-BHYT", "DK-XE", "GCN-QSDD", "LLTP", "KSK");
        }
        assertThat(earlier.differences())
                .anyMatch(difference -> "CAN-CUOC".equals(difference.request().paper())
                        && difference.after().outcome() == Outcome.FORBIDDEN);
    }

    /** Row 616 prints "Giấy tờ về sử dụng đất", which is no registered type. */
    @Test
    void tellsOfAPrintedPaperWhoseDateMoves() {
        var preview =
                preview(null, PaperDemands.rule("E-9", Effect.EARLIER, "1.009456", List.of(), "2025-12-01", null));

        assertThat(preview.differences())
                .anyMatch(difference ->
                        "Giấy tờ về sử dụng đất".equals(difference.request().paperName())
                                && difference.after().outcome() == Outcome.FORBIDDEN);
    }

    @Test
    void tellsOfNothingWhereNothingChanges() {
        assertThat(preview(POPULATION, POPULATION).changed()).isZero();
        assertThat(preview(POPULATION, POPULATION).asked()).isPositive();
    }

    /** A rule of all papers is asked about so many of them, not about all of ten thousand. */
    @Test
    void asksNoMoreThanItCanBear() {
        var rules = new ArrayList<PaperRule>();
        for (int index = 0; index < 1_000; index++) {
            var from = LocalDate.of(2025, 10, 1).plusDays(index % 300).toString();
            rules.add(PaperDemands.rule("L-" + index, Effect.LISTED, "1", List.of(), from, null));
        }

        assertThat(RuleQuestions.about(rules, PaperDemands.book(), PaperDemands.TODAY))
                .hasSize(20_000);
    }

    /** Not only its grounds are others. */
    private static boolean isOtherwise(RulePreview.Difference difference) {
        return difference.before().outcome() != difference.after().outcome();
    }

    private static PaperRule with(Force force) {
        return new PaperRule(
                POPULATION.code(),
                POPULATION.effect(),
                POPULATION.scope(),
                POPULATION.from(),
                POPULATION.to(),
                force,
                POPULATION.basis());
    }

    private static RulePreview preview(@Nullable PaperRule was, PaperRule is) {
        var before = new ArrayList<>(PaperDemands.CATALOGUE.rules());
        var after = new ArrayList<>(before);
        var spoken = new ArrayList<PaperRule>();
        if (was != null) {
            after.remove(was);
            spoken.add(was);
        }
        after.add(is);
        spoken.add(is);
        return RulePreview.between(
                1, PaperDemands.book(before), PaperDemands.book(after), spoken, List.of(), PaperDemands.TODAY);
    }
}
