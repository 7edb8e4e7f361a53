package vn.gov.directive24.deadline.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
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
            helper.setFrom(settings.sender());
            helper.setTo(new InternetAddress(message.email(), message.name(), StandardCharsets.UTF_8.name()));
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), letter.html());
            // The same for every attempt: a receiver that got it before a crash can tell.
            mime.setHeader("Message-ID", "<notice-%d@directive24>".formatted(message.id()));
            mime.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mime);
            return new Delivery.Taken();
        } catch (MailAuthenticationException notLetIn) {
            return new Delivery.ServerAway(SmtpReply.textOf(notLetIn));
        } catch (MailException failure) {
            return explain(failure);
        } catch (MessagingException | UnsupportedEncodingException unsendable) {
            return new Delivery.NotTaken(SmtpReply.textOf(unsendable));
        }
    }

    private static Delivery explain(MailException failure) {
        var failed = failure instanceof MailSendException send
                        && send.getFailedMessages().size() == 1
                ? send.getFailedMessages().values().iterator().next()
                : failure;
        return SmtpReply.in(failed)
                .map(SmtpReply::meaning)
                .orElseGet(() -> failed instanceof SendFailedException
                        ? new Delivery.NotTaken(SmtpReply.textOf(failed))
                        : new Delivery.ServerAway(SmtpReply.textOf(failed)));
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
