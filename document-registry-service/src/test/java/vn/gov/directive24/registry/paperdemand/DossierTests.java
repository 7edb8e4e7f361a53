package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.paperdemand.Dossier.AnsweredRequirement;
import vn.gov.directive24.registry.paperdemand.Dossier.Requirement;
import vn.gov.directive24.registry.paperdemand.Dossier.State;
import vn.gov.directive24.registry.paperdemand.Dossier.Way;

/** All papers of one way together, one way is enough; also where one name holds several papers. */
class DossierTests {

    private static final RuleBook BOOK = PaperDemands.book();
    private static final RuleAge AGE = new RuleAge(Instant.EPOCH, "test", true, Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thẻ căn cước                                                  | NOT_ASKED   | COVERED
            Thẻ căn cước                                                  | ANSWERED    | SATISFIED
            Thẻ căn cước                                                  | UNAVAILABLE | OPEN
            Thẻ căn cước và giấy chứng nhận đăng ký đầu tư                | NOT_ASKED   | PARTLY
            Thẻ căn cước và giấy chứng nhận đăng ký đầu tư                | ANSWERED    | PARTLY
            Thẻ căn cước hoặc giấy chứng nhận đăng ký đầu tư              | NOT_ASKED   | COVERED
            Thẻ căn cước hoặc giấy chứng nhận đăng ký đầu tư              | ANSWERED    | SATISFIED
            Giấy chứng nhận đăng ký đầu tư                                | ANSWERED    | OPEN
            Giấy khai sinh và giấy chứng nhận kết hôn                     | ANSWERED    | SATISFIED
            Thẻ căn cước và sơ yếu lý lịch                                | NOT_ASKED   | UNKNOWN
            Thẻ căn cước hoặc hộ chiếu của nước ngoài                     | NOT_ASKED   | COVERED
            Thẻ căn cước và giấy khai sinh                                | ANSWERED    | COVERED
            Thẻ căn cước và giấy khai sinh                                | UNAVAILABLE | UNKNOWN
            Thẻ căn cước và giấy chứng nhận quyền sử dụng đất             | ANSWERED    | UNKNOWN
            """)
    void judgesEachThingThatANameAsksFor(String name, Lookup lookup, State state) {
        var requirement = answered(List.of(List.of(ask('"' + name + '"', lookup))));

        assertThat(requirement.state()).isEqualTo(state);
        assertThat(requirement.isProvedByData()).isEqualTo(state == State.COVERED || state == State.SATISFIED);
    }

    @Test
    void asksForNothingWhereAnotherWayIsProved() {
        var requirement =
                answered(List.of(List.of(ask("CAN-CUOC", Lookup.NOT_ASKED)), List.of(ask("GCN-DT", Lookup.NOT_ASKED))));

        assertThat(requirement.state()).isEqualTo(State.COVERED);
        assertThat(requirement.ways().getLast().state()).isEqualTo(State.OPEN);
    }

    @Test
    void forbidsTheAlternativesOfWhatDataProve() {
        var decision = BOOK.decide(
                ask("\"Thẻ căn cước hoặc giấy chứng nhận đăng ký đầu tư\"", Lookup.NOT_ASKED), PaperDemands.TODAY);

        assertThat(decision.parts())
                .extracting(part -> part.code() + " " + part.decision().reason())
                .containsExactly("CAN-CUOC REPLACED_BY_DATA", "GCN-DT ALTERNATIVE_PROVED");
    }

    /** Nobody has shown it on VNeID, and the office has it all the same. */
    @Test
    void countsAListedPaperAsHadWhenTheDatabaseHasAnswered() {
        var paper =
                PaperDemands.ask(null, "HO-CHIEU", "P01", "2026-06-01", Map.of("lookup", "ANSWERED", "shown", "false"));

        assertThat(answered(List.of(List.of(paper))).state()).isEqualTo(State.SATISFIED);
    }

    @Test
    void doesNotCountAPartialReplacementAsProof() {
        var paper = PaperDemands.ask("1.011325", "DKDN", "BCA", "2026-06-01", Map.of("lookup", "ANSWERED"));

        assertThat(answered(List.of(List.of(paper))).state()).isEqualTo(State.PARTLY);
    }

    /** The office can take data from a database by itself; VNeID is shown by her whose it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HO-CHIEU                               | true  | SATISFIED   | true
            HO-CHIEU                               | false | TO_BE_SHOWN | false
            HO-CHIEU                               |       | TO_BE_SHOWN | false
            "Hộ chiếu hoặc bằng tốt nghiệp"        | true  | SATISFIED   | true
            "Hộ chiếu hoặc bằng tốt nghiệp"        | false | TO_BE_SHOWN | false
            "Thẻ căn cước và hộ chiếu"             | false | TO_BE_SHOWN | false
            "Hộ chiếu và bằng tốt nghiệp"          | false | PARTLY      | false
            """, quoteCharacter = '\'')
    void leavesOtherWaysOpenUntilWhatTheListNamesIsShown(
            String paper, @Nullable String shown, State state, boolean proved) {
        var listed =
                PaperDemands.ask(null, paper, "P01", "2026-06-01", shown == null ? Map.of() : Map.of("shown", shown));
        var requirement = answered(List.of(List.of(listed), List.of(ask("BANG-TN", Lookup.NOT_ASKED))));

        assertThat(requirement.state()).isEqualTo(state);
        assertThat(requirement.isProvedByData()).isEqualTo(proved);
        assertThat(requirement.ways().getLast().papers().getFirst().decision().outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    private static AnsweredRequirement answered(List<List<DecisionRequest>> ways) {
        var dossier = new Dossier(
                List.of(new Requirement("x", ways.stream().map(Way::new).toList())));
        return dossier.answeredBy(request -> BOOK.decide(request, PaperDemands.TODAY), AGE)
                .requirements()
                .getFirst();
    }

    private static DecisionRequest ask(String paper, Lookup lookup) {
        return PaperDemands.ask(null, paper, "P01", "2026-06-01", Map.of("lookup", lookup.name()));
    }
}
