package vn.gov.directive24.deadline.mail;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what waits, one recipient at a time, and holds no transaction while it talks to the mail server.
 *
 * <p>A message is claimed before it is sent and marked after, so a crash between the two sends it again: at least once,
 * with the same Message-ID. The inbox has each notice exactly once.
 */
@Component
class MailDispatch {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);

    private final MailService mail;
    private final MailQueue queue;
    private final SmtpMailer mailer;
    private final MailSettings settings;

    /** After three attempts in a row without a server it rests, and nothing is claimed meanwhile. */
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "mail-server",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(3)
                    .minimumNumberOfCalls(3)
                    .waitDurationInOpenState(Duration.ofSeconds(30))
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .maxWaitDurationInHalfOpenState(Duration.ofSeconds(30))
                    .build());

    MailDispatch(MailService mail, MailQueue queue, SmtpMailer mailer, MailSettings settings) {
        this.mail = mail;
        this.queue = queue;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Scheduled(
            initialDelayString = "${directive24.mail.dispatch-delay:10s}",
            fixedDelayString = "${directive24.mail.dispatch-delay:10s}")
    void dispatch() {
        if (!settings.isOn()) {
            return;
        }
        try {
            mail.assemble();
            while (breaker.tryAcquirePermission()) {
                if (!sendNext()) {
                    return;
                }
            }
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Mail waits: {}", unavailable.getMessage());
        }
    }

    MailState state() {
        if (!settings.isOn()) {
            return MailState.OFF;
        }
        return breaker.getState() == CircuitBreaker.State.CLOSED ? MailState.ON : MailState.SERVER_AWAY;
    }

    /** False when there is nothing to send, or nobody to send it to. */
    private boolean sendNext() {
        var claimed = mail.claim();
        if (claimed.isEmpty()) {
            breaker.releasePermission();
            return false;
        }
        var message = claimed.get();
        var began = System.nanoTime();
        var letter =
                LetterWriter.write(message.kind(), queue.noticesOf(message), message.day(), settings.platformUrl());
        var delivery = mailer.send(message, letter);
        var took = System.nanoTime() - began;
        mail.record(message, delivery);
        if (delivery instanceof Delivery.ServerAway(var reason)) {
            // Its words may name the recipient, who is in no log.
            log.warn("The mail server is away: {}", reason.replace(message.email(), "…"));
            breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(reason));
            return true;
        }
        breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        if (!(delivery instanceof Delivery.Taken)) {
            // The reply names the address; it is in the record of the message and not in the log.
            log.info(
                    "Message {} was not taken: {}.",
                    message.id(),
                    delivery.getClass().getSimpleName());
        }
        return true;
    }
}
