package vn.gov.directive24.deadline.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "directive24", "a@b@c.example", "two words@b.example", "a@b.example, c@d.example"})
    void refusesASenderThatIsNoAddressBeforeAnythingIsSent(String from) {
        assertThatIllegalStateException()
                .isThrownBy(() -> settings("smtp.example", from))
                .withMessageContaining("MAIL_FROM");
    }

    @Test
    void takesAnAddressWithOrWithoutAName() {
        assertThat(settings("smtp.example", "Theo doi nhiem vu <nhiemvu@vpcp.example>")
                        .sender()
                        .getAddress())
                .isEqualTo("nhiemvu@vpcp.example");
        assertThat(settings("smtp.example", "directive24@localhost").sender().getAddress())
                .isEqualTo("directive24@localhost");
    }

    @Test
    void asksNothingOfASenderWhileMailIsOff() {
        assertThat(settings("", "").isOn()).isFalse();
    }

    private static MailSettings settings(String host, String from) {
        return new MailSettings(
                host,
                587,
                "",
                "",
                MailSettings.Encryption.STARTTLS,
                from,
                LocalTime.of(7, 30),
                Duration.ofSeconds(10),
                null);
    }
}
