package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All rows of the annexes of Resolution 66.7, by the paper as the row prints it and by each type it names. */
class AnnexRowsTests {

    private static final RuleBook BOOK = PaperDemands.book(PaperDemands.CATALOGUE.rules());
    private static final List<PaperRule> ROWS = PaperDemands.CATALOGUE.rules().stream()
            .filter(rule -> rule.basis().row() != null)
            .toList();

    @Test
    void areAllThere() {
        assertThat(ROWS).hasSize(806);
        assertThat(ROWS).extracting(PaperRule::code).doesNotHaveDuplicates();
        assertThat(ROWS.stream().filter(row -> "II".equals(row.basis().annex())))
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-11-22", "2027-02-28"})
    void forbidTheirPaperWhileTheResolutionHolds(String day) {
        for (var row : ROWS) {
            assertThat(byName(row, day, Map.of()).outcome()).as(row.code()).isEqualTo(Outcome.FORBIDDEN);
            assertThat(byName(row, day, Map.of()).basis()).as(row.code()).contains(row);
            for (var type : row.scope().types()) {
                var decision = ask(row, type, day, Map.of());
                assertThat(decision.outcome()).as(row.code()).isEqualTo(Outcome.FORBIDDEN);
                assertThat(decision.basis()).as(row.code()).contains(row);
            }
        }
    }

    @Test
    void areReadTheSameBesideTheShippedDocumentTypes() {
        var shipped = PaperDemands.shippedBook();
        for (var row : ROWS) {
            for (var day : List.of("2025-12-31", "2026-01-01", "2027-02-28", "2027-03-01")) {
                var holds = day.equals("2026-01-01") || day.equals("2027-02-28");
                for (var failed : List.of(false, true)) {
                    var decision = shipped.decide(
                            PaperDemands.ask(
                                    row.scope().procedure(),
                                    '"' + row.basis().paper() + '"',
                                    "P01",
                                    day,
                                    Map.of("lookup", failed ? "UNAVAILABLE" : "NOT_ASKED")),
                            PaperDemands.TODAY);
                    if (holds) {
                        assertThat(decision.outcome())
                                .as(row.code())
                                .isEqualTo(failed ? Outcome.ALLOWED_AS_SUPPLEMENT : Outcome.FORBIDDEN);
                    }
                    assertThat(decision.basis().contains(row) && decision.outcome() != Outcome.UNKNOWN)
                            .as(row.code() + " " + day + " " + decision.reason())
                            .isEqualTo(holds);
                }
            }
        }
    }

    @Test
    void sayWhichPapersTheyReplaceInPart() {
        var partly = ROWS.stream().filter(row -> row.basis().partly()).toList();

        assertThat(partly).hasSize(5);
        for (var row : partly) {
            assertThat(byName(row, "2026-06-01", Map.of()).reason())
                    .as(row.code())
                    .isEqualTo(Reason.REPLACED_IN_PART);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2027-03-01"})
    void sayNothingBeforeAndAfter(String day) {
        for (var row : ROWS) {
            for (var lookup : List.of("NOT_ASKED", "UNAVAILABLE")) {
                var decision = byName(row, day, Map.of("lookup", lookup));
                if (decision.reason() != Reason.LISTED && decision.reason() != Reason.LISTED_BUT_DATA_FAILED) {
                    assertThat(decision.outcome())
                            .as(row.code())
                            .isNotIn(Outcome.FORBIDDEN, Outcome.ALLOWED_AS_SUPPLEMENT);
                } else {
                    assertThat(decision.basis()).as(row.code()).doesNotContain(row);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Lookup.class,
            names = {"UNAVAILABLE", "INCOMPLETE", "WRONG"})
    void letTheirPaperBeAskedForWhenTheDataFail(Lookup lookup) {
        for (var row : ROWS) {
            var decision = byName(row, "2026-06-01", Map.of("lookup", lookup.name()));
            assertThat(decision.outcome()).as(row.code()).isEqualTo(Outcome.ALLOWED_AS_SUPPLEMENT);
            assertThat(decision.basis()).as(row.code()).contains(row);
        }
    }

    private static Decision byName(PaperRule row, String day, Map<String, String> more) {
        return ask(row, '"' + row.basis().paper() + '"', day, more);
    }

    private static Decision ask(PaperRule row, String paper, String day, Map<String, String> more) {
        return BOOK.decide(PaperDemands.ask(row.scope().procedure(), paper, "P01", day, more), PaperDemands.TODAY);
    }
}
