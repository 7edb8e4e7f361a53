package vn.gov.directive24.deadline.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nhờ @hanoi và @vpcp xem, @hanoi trả lời trước | hanoi,vpcp
            @gate-han-1: hỏng.                            | gate-han-1
            thư gửi an@example.vn                         | ''
            @ hanoi @@hanoi @Hà                            | ''
            (@officer-BTC)                                | officer-BTC
            cuối câu @bxd.                                | bxd
            """)
    void areTheUserNamesThatTheTextCalls(String text, String names) {
        assertThat(String.join(",", Mentions.in(text))).isEqualTo(names);
    }
}
