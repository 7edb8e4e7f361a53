package vn.gov.directive24.deadline.mail;

import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server said, and of what: a refusal says something about a contact only where it is about her mailbox.
 *
 * <p>Many servers judge sender and policy only when they are told the recipient, so the enhanced code (RFC 3463) counts
 * where there is one.
 *
 * @param code of RFC 5321; below 400 the connection broke while we waited for the answer
 */
record SmtpReply(Subject subject, int code, String text) {

    private static final int LONGEST = 500;

    /** It wants us to sign in, or signing in has failed. */
    private static final Set<Integer> NOT_LET_IN = Set.of(530, 534, 535, 538);

    /** Of the 5xx replies to RCPT those that RFC 5321 and 7504 have for a mailbox. */
    private static final Set<Integer> NO_MAILBOX = Set.of(501, 550, 551, 553, 556);

    private static final int TOO_LARGE = 552;

    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern SENDER = Pattern.compile("1\\.[78]");
    private static final Pattern MAILBOX = Pattern.compile("[12]\\.\\d+");

    enum Subject {
        SENDER,
        RECIPIENT,
        MESSAGE
    }

    /** What was said about the recipient goes before what was said about the message. */
    static Optional<SmtpReply> in(Throwable failure) {
        SmtpReply ofAll = null;
        for (var cause = failure; cause != null; cause = nextOf(cause)) {
            if (cause instanceof SMTPAddressFailedException address) {
                return Optional.of(new SmtpReply(Subject.RECIPIENT, address.getReturnCode(), textOf(address)));
            }
            if (cause instanceof SMTPSendFailedException refusal) {
                var command = Objects.requireNonNullElse(refusal.getCommand(), "");
                var subject = command.startsWith("MAIL") ? Subject.SENDER : Subject.MESSAGE;
                ofAll = new SmtpReply(subject, refusal.getReturnCode(), textOf(refusal));
            }
        }
        return Optional.ofNullable(ofAll);
    }

    Delivery meaning() {
        if (code < 400 || NOT_LET_IN.contains(code)) {
            return new Delivery.ServerAway(text);
        }
        if (code < 500) {
            return new Delivery.Deferred(text);
        }
        return switch (subject) {
            case MESSAGE -> new Delivery.NotTaken(text);
            case SENDER -> code == TOO_LARGE ? new Delivery.NotTaken(text) : new Delivery.ServerAway(text);
            case RECIPIENT -> ofRecipient();
        };
    }

    private Delivery ofRecipient() {
        var enhanced = enhanced();
        if (enhanced != null && SENDER.matcher(enhanced).matches()) {
            return new Delivery.ServerAway(text);
        }
        var mailbox = enhanced == null
                ? NO_MAILBOX.contains(code)
                : MAILBOX.matcher(enhanced).matches();
        // Relaying, a block list: an operator can mend it, and the message waits for that.
        return mailbox ? new Delivery.Refused(text) : new Delivery.Deferred(text);
    }

    private @Nullable String enhanced() {
        var code = ENHANCED.matcher(text);
        return code.find() ? code.group(1) + "." + code.group(2) : null;
    }

    private static @Nullable Throwable nextOf(Throwable failure) {
        return failure instanceof MessagingException mail ? mail.getNextException() : failure.getCause();
    }

    static String textOf(Throwable failure) {
        var text = Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
