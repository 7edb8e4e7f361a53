package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.naming.PaperReading.Kind;
import vn.gov.directive24.registry.naming.PaperReading.Match;

/** By which text rules are found, and how much of what was read is remembered. */
class PaperReaderTests {

    private static final RuleBook BOOK = PaperDemands.book(PaperDemands.CATALOGUE.rules());

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        1.003073 | Giấy tờ chứng minh sự thay đổi. (Trong trường hợp thay đổi về Giấy đăng ký kinh doanh) | FORBIDDEN
        1.003073 | a) 01 bản sao giấy tờ chứng minh sự thay đổi (trong trường hợp thay đổi về GCN ĐKKD)  | UNKNOWN
        1.003073 | Giấy tờ chứng minh sự thay đổi                                                        | UNKNOWN
        1.003073 | Giấy tờ chứng minh sự thay đổi (trong trường hợp thay đổi địa điểm: hợp đồng thuê)    | UNKNOWN
        1.014101 | Các giấy tờ chứng minh nội dung thay đổi                                              | UNKNOWN
        1.012658 | Giấy tờ chứng minh có địa điểm hợp pháp mới để làm nơi sinh hoạt tôn giáo tập trung   | UNKNOWN
        """)
    void aRowOfOneCaseSaysNothingOfOthers(String procedure, String paper, Outcome outcome) {
        var decision = BOOK.decide(
                PaperDemands.ask(procedure, '"' + paper + '"', "P01", "2026-06-01", Map.of()), PaperDemands.TODAY);

        assertThat(decision.outcome()).isEqualTo(outcome);
    }

    @Test
    void noRowWithAConditionIsFoundWithoutIt() {
        var withCondition = PaperDemands.CATALOGUE.rules().stream()
                .filter(rule -> rule.scope().paper() != null)
                .filter(rule -> !unconditional(rule).equals(canonical(rule)))
                .toList();
        var index = new RuleIndex(withCondition);

        assertThat(withCondition).hasSizeGreaterThan(20);
        assertThat(withCondition).allSatisfy(rule -> {
            var procedure = rule.scope().procedure();
            assertThat(index.hasText(procedure, canonical(rule))).isTrue();
            assertThat(index.hasText(procedure, unconditional(rule))).isFalse();
            assertThat(index.hasText(procedure, PaperReader.canonical(unconditional(rule) + " (nếu đã mất)")))
                    .isFalse();
        });
    }

    @Test
    void aRowWithoutAConditionSpeaksOfEveryCase() {
        var rule = PaperDemands.CATALOGUE.rules().stream()
                .filter(each -> "Giấy tờ về sử dụng đất".equals(each.scope().paper()))
                .findFirst()
                .orElseThrow();
        var index = new RuleIndex(List.of(rule));

        for (var printed : List.of("Giấy tờ về sử dụng đất", "2. Giấy tờ về sử dụng đất (nếu là đất thuê)")) {
            assertThat(index.hasText(rule.scope().procedure(), PaperReader.canonical(printed)))
                    .as(printed)
                    .isTrue();
        }
    }

    @Test
    void remembersByLettersAndNotByNames() {
        var reader = new PaperReader(List.of(), _ -> false);
        for (var i = 0; i < 3_000; i++) {
            reader.read(i + " " + "giấy ".repeat(380));
        }
        assertThat(reader.kept()).isPositive().isLessThan(500);

        var another = new PaperReader(List.of(), _ -> false);
        for (var i = 0; i < 3_000; i++) {
            another.read("giấy " + i);
        }
        assertThat(another.kept()).isEqualTo(3_000);
    }

    @Test
    void aProposedTypeTakesNoNameFromOneThatLawNames() {
        var law = type("KHAI-SINH", "Giấy khai sinh", false);
        var used = type("THE-DUNG", "Thẻ đang dùng", true);
        var proposed = type("SY-KS", "Giấy khai sinh", false);
        var proposedToo = type("SY-TD", "Thẻ đang dùng", false);
        var reader = new PaperReader(List.of(proposed, proposedToo, law, used), "KHAI-SINH"::equals);

        assertThat(reader.read("Giấy khai sinh").reading().matches())
                .extracting(Match::code)
                .containsExactly("KHAI-SINH");
        assertThat(reader.read("Giay khai sinh").reading().matches())
                .extracting(Match::code)
                .containsExactly("KHAI-SINH");
        assertThat(reader.read("Thẻ đang dùng").reading().matches())
                .extracting(Match::code)
                .containsExactly("THE-DUNG");
    }

    /** And a new type of the same name, which no rule names, is not what is read. */
    @Test
    void aTypeThatLawNamesIsReadThoughItWasWithdrawn() {
        var types = List.of(
                state("KSK", "2026-01-01", false),
                state("KSK", "2026-05-01", true),
                state("KSK-2", "2026-05-02", false),
                state("XN-SK", "2026-05-01", true));
        var book = new RuleBook(
                new RuleContents("test", Instant.EPOCH, PaperDemands.CATALOGUE.rules(), types, List.of()),
                PaperDemands.CATALOGUE.knownFrom());

        var asked = PaperDemands.ask(null, "\"Giấy khám sức khỏe\"", "P01", "2026-06-01");
        assertThat(book.decide(asked, PaperDemands.TODAY).reason()).isEqualTo(Reason.REPLACED_BY_DATA);
        var other = PaperDemands.ask(null, "\"Giấy xác nhận sức khỏe\"", "P01", "2026-06-01");
        assertThat(book.decide(other, PaperDemands.TODAY).reason()).isEqualTo(Reason.NAME_NOT_READ);
    }

    private static PaperType state(String code, String day, boolean withdrawn) {
        return new PaperType(
                code,
                LocalDate.parse(day),
                code.startsWith("KSK") ? "Giấy khám sức khỏe" : "Giấy xác nhận sức khỏe",
                null,
                List.of(),
                Holder.PERSONAL,
                null,
                null,
                false,
                false,
                withdrawn);
    }

    @Test
    void twoTypesThatLawNamesUnderOneNameAreCandidates() {
        var one = type("MOT", "Giấy khai sinh", false);
        var other = type("HAI", "Giấy khai sinh", false);

        assertThat(new PaperReader(List.of(one, other), _ -> true)
                        .read("Giấy khai sinh")
                        .reading()
                        .kind())
                .isEqualTo(Kind.CANDIDATES);
    }

    private static PaperType type(String code, String name, boolean integrated) {
        return new PaperType(
                code,
                LocalDate.of(2026, 1, 1),
                name,
                null,
                List.of(),
                Holder.PERSONAL,
                null,
                null,
                integrated,
                false,
                false);
    }

    private static String canonical(PaperRule rule) {
        return PaperReader.canonical(String.valueOf(rule.scope().paper()));
    }

    private static String unconditional(PaperRule rule) {
        return PaperReader.unconditional(canonical(rule));
    }
}
