package vn.gov.directive24.registry.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name costs steps for its length, whatever stands in it. Steps are looks at a word: a clock would measure the machine. */
class HostileNamesTests {

    private static final int LETTERS = 2_000;
    private static final int LOOKS_AT_A_WORD = 150;
    private static final PaperNames matcher = ShippedNames.matcher();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1)",
                "a. ",
                "1) 01 bản ",
                "căn cước ",
                "căn cước, ",
                "căn cước hoặc ",
                "đơn hoặc ",
                "đơn, ",
                "nộp ",
                "nộp bản sao đơn ",
                "nộp x ",
                "bản sao ",
                "bản sao có chứng thực ",
                "theo quy định ",
                "mẫu ",
                "mẫu số 1 ",
                "nếu ",
                "trường hợp ",
                "đối với trường hợp căn cước, ",
                "trường hợp căn cước phải nộp ",
                "giấy tờ như: ",
                "::",
                ";",
                "(",
                "(căn cước ",
                "(nếu (",
                "())",
                ") ",
                "(a) ",
                "giấy ",
                "giấy chứng nhận ",
                "giấy chứng nhận đăng ký ",
                "giấy chứng nhận đăng ký doanh nghiệp/hợp tác xã/",
                "hoặc bản sao ",
                "không cần chứng thực ",
                "giấy tờ cá nhân căn cước, ",
                "hộ chiếu nước ngoài ",
                "hộ chiếu của người nước ngoài, ",
                "khai sinh kết hôn ",
                "2 bản ",
                "và hoặc ",
                "không phải nộp căn cước ",
                "gcnđkkd ",
                "1-a/"
            })
    void costsNoMoreForWhatStandsInIt(String part) {
        var printed = part.repeat(LETTERS / part.length());
        for (var text : List.of(printed, "Giấy khai sinh; " + printed, printed + " căn cước", "(" + printed + ")")) {
            var read = new Counted(PrintedText.tokens(text));
            matcher.read(read);
            assertThat(read.looks).as("reading %s", text).isLessThan((read.size() + 10L) * LOOKS_AT_A_WORD);

            var normalised = new Counted(PrintedText.tokens(text));
            Canonical.of(normalised);
            assertThat(normalised.looks)
                    .as("normalising %s", text)
                    .isLessThan((normalised.size() + 10L) * LOOKS_AT_A_WORD);
        }
    }

    /** Counts how often a word is looked at. */
    private static final class Counted extends AbstractList<Token> {

        private final List<Token> words;
        private long looks;

        Counted(List<Token> words) {
            this.words = words;
        }

        @Override
        public Token get(int index) {
            looks++;
            return words.get(index);
        }

        @Override
        public int size() {
            return words.size();
        }
    }
}
