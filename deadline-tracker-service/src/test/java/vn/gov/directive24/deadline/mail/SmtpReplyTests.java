package vn.gov.directive24.deadline.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reply says, and of whom: the table an operator would want to read. */
class SmtpReplyTests {

    private static final Address[] NONE = {};

    @ParameterizedTest(name = "{1} to {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            RCPT | 550 no such mailbox here                                | Refused
            RCPT | 550 5.1.1 User unknown                                  | Refused
            RCPT | 501 5.1.3 Bad recipient address syntax                  | Refused
            RCPT | 550 5.2.1 Mailbox disabled                              | Refused
            RCPT | 556 5.1.10 Domain does not accept mail                  | Refused
            RCPT | 550 5.1.8 Sender address rejected: Domain not found     | ServerAway
            RCPT | 530 5.7.0 Authentication required                       | ServerAway
            RCPT | 554 5.7.1 Relay access denied                           | Deferred
            RCPT | 550 5.7.1 Service unavailable, client host blocked      | Deferred
            RCPT | 554 Transaction failed                                  | Deferred
            RCPT | 450 4.2.0 Greylisted                                    | Deferred
            MAIL | 550 5.1.8 Sender rejected                               | ServerAway
            MAIL | 553 5.1.7 Bad sender address syntax                     | ServerAway
            MAIL | 530 5.7.0 Must issue a STARTTLS command first           | ServerAway
            MAIL | 552 5.3.4 Message size exceeds fixed limit              | NotTaken
            MAIL | 451 4.3.0 Try again later                               | Deferred
            DATA | 554 5.7.1 Message looks like spam                       | NotTaken
            DATA | 452 4.3.1 Insufficient storage                          | Deferred
            DATA | 250 and then nothing                                    | ServerAway
            """)
    void blamesAContactForHerMailboxAlone(String command, String reply, String delivery) throws AddressException {
        var code = Integer.parseInt(reply.substring(0, 3));
        var failure = command.equals("RCPT")
                ? new SendFailedException(
                        "Invalid Addresses",
                        new SMTPAddressFailedException(new InternetAddress("a@b.example"), "RCPT TO:<>", code, reply),
                        NONE,
                        NONE,
                        NONE)
                : new SMTPSendFailedException(
                        command.equals("MAIL") ? "MAIL FROM:<x@y.example>" : ".", code, reply, null, NONE, NONE, NONE);

        assertThat(SmtpReply.in(failure).orElseThrow().meaning().getClass().getSimpleName())
                .isEqualTo(delivery);
    }

    @Test
    void isNotInWhatNeverReachedAServer() {
        assertThat(SmtpReply.in(new SendFailedException("No recipient addresses")))
                .isEmpty();
    }
}
