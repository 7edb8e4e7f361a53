package vn.gov.directive24.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.naming.PaperReading.Match;

/** What must hold for every text: the shipped names and all labelled ones. */
class NormalisedNamesTests {

    private static final PaperNames matcher = ShippedNames.matcher();

    @Test
    void normalisingTwiceIsNormalisingOnce() {
        assertThat(texts()).allSatisfy(text -> {
            var once = PaperNames.normalise(text);
            assertThat(PaperNames.normalise(once)).isEqualTo(once);
        });
    }

    @Test
    void aDecomposedTextIsTheComposedOne() {
        assertThat(texts()).allSatisfy(text -> {
            var decomposed = Normalizer.normalize(text, Form.NFD);
            var composed = Normalizer.normalize(text, Form.NFC);
            assertThat(PaperNames.normalise(decomposed)).isEqualTo(PaperNames.normalise(composed));
            assertThat(matcher.read(decomposed)).isEqualTo(matcher.read(composed));
        });
    }

    @Test
    void capitalsChangeNothing() {
        assertThat(texts())
                .allSatisfy(text ->
                        assertThat(matcher.read(text.toUpperCase(Locale.ROOT))).isEqualTo(matcher.read(text)));
    }

    @Test
    void whatIsPrintedAroundANameChangesNothing() {
        var frames = List.of(
                "a) %s",
                "1. %s;",
                "- %s.",
                "(3) %s",
                "01 bản sao %s",
                "01 (một) bản chính %s",
                "Bản sao có chứng thực %s",
                "Bản chính hoặc bản sao %s",
                "%s (bản sao có chứng thực)",
                "%s: 01 bản",
                "%s (nếu có)",
                "%s (theo mẫu số 02 ban hành kèm theo Nghị định số 104/2022/NĐ-CP)",
                "%s đối với trường hợp nộp qua dịch vụ bưu chính");
        assertThat(ShippedNames.all())
                .allSatisfy(paper -> assertThat(paper.names())
                        .allSatisfy(name -> assertThat(frames)
                                .allSatisfy(frame -> assertThat(matcher.read(String.format(frame, name))
                                                .matches())
                                        .as(frame, name)
                                        .extracting(Match::code)
                                        .containsExactly(paper.code()))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Giấy khai sinh                                       | giấy khai sinh
            1. Giấy khai sinh;                                   | giấy khai sinh
            (2) 01 (một) bản sao có chứng thực Giấy khai sinh    | giấy khai sinh
            Giấy khai sinh: 02 bản                               | giấy khai sinh
            Giấy khám sức khỏe (bản chính)                       | giấy khám sức khoẻ
            Giấy khám sức khoẻ theo mẫu số 02                    | giấy khám sức khoẻ
            Phiếu lí lịch tư pháp                                | phiếu lý lịch tư pháp
            GCN ĐKKD (nếu có)                                    | giấy chứng nhận đăng ký kinh doanh
            Xe hoá chất                                          | xe hoá chất
            Xe hóa chất                                          | xe hoá chất
            Thuỷ sản, quý, gì, giếng, của, mùa, khuya, người     | thuỷ sản , quý , gì , giếng , của , mùa , khuya , người
            Bản sao                                              | bản sao
            """)
    void keepsTheBareName(String printed, String normalised) {
        assertThat(PaperNames.normalise(printed)).isEqualTo(normalised);
    }

    private static Stream<String> texts() {
        var shipped = ShippedNames.all().stream().flatMap(paper -> paper.names().stream());
        var labelled = Stream.of("labelled-names.tsv", "labelled-resolution.tsv")
                .flatMap(file -> LabelledName.in(Path.of("src/test/resources/naming", file)).stream())
                .map(LabelledName::text);
        return Stream.concat(shipped, labelled);
    }
}
