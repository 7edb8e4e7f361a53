package vn.gov.directive24.deadline.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one message to the mail server, for one recipient, and says what became of it. */
@Component
class SmtpMailer {

    private final MailSettings settings;
    private final JavaMailSenderImpl sender;

    SmtpMailer(MailSettings settings) {
        this.settings = settings;
        this.sender = senderOf(settings);
    }

    Delivery send(MailQueue.Claimed message, Letter letter) {
        try {
            var mime = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mime, true, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(settings.from()));
            helper.setTo(new InternetAddress(message.email(), message.name(), StandardCharsets.UTF_8.name()));
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), letter.html());
            // The same for every attempt: a receiver that got it before a crash can tell.
            mime.setHeader("Message-ID", "<notice-%d@directive24>".formatted(message.id()));
            mime.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mime);
            return new Delivery.Taken();
        } catch (MailAuthenticationException notLetIn) {
            return new Delivery.ServerAway(reason(notLetIn));
        } catch (MailException failure) {
            return explain(failure);
        } catch (MessagingException | UnsupportedEncodingException unsendable) {
            return new Delivery.Refused(reason(unsendable));
        }
    }

    private static Delivery explain(MailException failure) {
        var failed = failure instanceof MailSendException send
                        && send.getFailedMessages().size() == 1
                ? send.getFailedMessages().values().iterator().next()
                : failure;
        return replyIn(failed)
                .map(SmtpMailer::asSaid)
                .orElseGet(() -> failed instanceof SendFailedException
                        ? new Delivery.Refused(reason(failed))
                        : new Delivery.ServerAway(reason(failed)));
    }

    private static Delivery asSaid(Reply reply) {
        if (reply.code() >= 500) {
            return new Delivery.Refused(reply.text());
        }
        // Below 400 is no refusal: the connection broke while we waited for the answer.
        return reply.code() >= 400 ? new Delivery.Deferred(reply.text()) : new Delivery.ServerAway(reply.text());
    }

    /** What the server said about the address goes before what it said about the message. */
    private static Optional<Reply> replyIn(Throwable failure) {
        Reply ofMessage = null;
        for (var cause = failure; cause != null; cause = nextOf(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return Optional.of(new Reply(address.getReturnCode(), reason(address)));
            }
            if (cause instanceof SMTPSendFailedException message) {
                ofMessage = new Reply(message.getReturnCode(), reason(message));
            }
        }
        return Optional.ofNullable(ofMessage);
    }

    private record Reply(int code, String text) {}

    private static @Nullable Throwable nextOf(Throwable failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
    }

    private static String reason(Throwable failure) {
        var text = Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                .strip();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }

    private static JavaMailSenderImpl senderOf(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        if (!settings.username().isEmpty()) {
            sender.setUsername(settings.username());
            sender.setPassword(settings.password());
        }
        var millis = Long.toString(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.username().isEmpty()));
        switch (settings.encryption()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> {
                // A server on the same machine or in the same pod.
            }
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }
}
