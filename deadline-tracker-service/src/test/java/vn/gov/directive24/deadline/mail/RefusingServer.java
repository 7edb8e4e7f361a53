package vn.gov.directive24.deadline.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.TestSmtp;

/**
 * A real SMTP server that turns down recipients whose address begins with the reply to give, such as {@code 550-}, and
 * senders or messages where that is asked of it.
 */
final class RefusingServer implements AutoCloseable {

    private final @Nullable String toSender;
    private final @Nullable String toMessage;

    private final GreenMail server = new GreenMail(new ServerSetup(TestSmtp.PORT, "127.0.0.1", "smtp")) {
        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers ignored) {
            managers = new RefusingManagers();
            return super.createServices(setups, managers);
        }
    };

    RefusingServer() {
        this(null, null);
    }

    private RefusingServer(@Nullable String toSender, @Nullable String toMessage) {
        this.toSender = toSender;
        this.toMessage = toMessage;
        server.start();
    }

    static RefusingServer ofSender(String reply) {
        return new RefusingServer(reply, null);
    }

    static RefusingServer ofMessage(String reply) {
        return new RefusingServer(null, reply);
    }

    /** What that address has received, oldest first. */
    List<MimeMessage> receivedBy(String address) {
        return server.findReceivedMessages(user -> user.getEmail().equalsIgnoreCase(address), _ -> true)
                .toList();
    }

    static String subjectOf(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class RefusingManagers extends Managers {
        private @Nullable SmtpManager smtp;

        @Override
        public SmtpManager getSmtpManager() {
            if (smtp == null) {
                smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
                    @Override
                    public @Nullable String checkSender(SmtpState state, MailAddress sender) {
                        return toSender == null ? super.checkSender(state, sender) : toSender;
                    }

                    @Override
                    public @Nullable String checkData(SmtpState state) {
                        return toMessage == null ? super.checkData(state) : toMessage;
                    }

                    @Override
                    public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
                        var email = recipient.getEmail();
                        return email.matches("[45]\\d\\d-.*")
                                ? email.substring(0, 3) + " no such mailbox here"
                                : super.checkRecipient(state, recipient);
                    }
                };
            }
            return smtp;
        }
    }
}
