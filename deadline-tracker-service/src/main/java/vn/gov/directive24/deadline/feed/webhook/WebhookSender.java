package vn.gov.directive24.deadline.feed.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.deadline.feed.webhook.DeliveryQueue.Claim;
import vn.gov.directive24.deadline.feed.webhook.SecretVault.SecretUnreadable;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt.Answered;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt.NotAnswered;
import vn.gov.directive24.deadline.feed.webhook.client.WebhookClient;

/**
 * Sends what is due. Each endpoint has its own few places, so that one which hangs delays nobody else; all instances
 * share the work.
 */
@Component
class WebhookSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);
    private static final Clock REAL = Clock.systemUTC();
    private static final int GONE = 410;

    /** More than an attempt can take, so that nobody else takes what is still under way. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private final DeliveryQueue queue;
    private final WebhookService webhooks;
    private final SecretVault vault;
    private final WebhookClient client;
    private final WebhookMetrics metrics;
    private final WebhookSettings settings;
    private final RetrySchedule schedule;
    private final Semaphore wake = new Semaphore(0);
    // Platform threads: resolving a name blocks the thread beneath, and there are few of those for everybody.
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhook-", 0).factory());
    private volatile boolean running;

    WebhookSender(
            DeliveryQueue queue,
            WebhookService webhooks,
            SecretVault vault,
            WebhookClient client,
            WebhookMetrics metrics,
            WebhookSettings settings) {
        this.queue = queue;
        this.webhooks = webhooks;
        this.vault = vault;
        this.client = client;
        this.metrics = metrics;
        this.settings = settings;
        this.schedule = new RetrySchedule(settings.retryDelays());
    }

    private void run() {
        while (running) {
            metrics.senderTurned();
            try {
                var claims = queue.claim(settings.atOnce(), settings.timeout().plus(LEASE_MARGIN));
                claims.forEach(claim -> threads.execute(() -> send(claim)));
                if (claims.isEmpty()) {
                    pause();
                }
            } catch (DataAccessException | TransactionException away) {
                log.warn("Webhooks wait: {}", away.getMessage());
                pause();
            } catch (RuntimeException | OutOfMemoryError surprise) {
                // No thread for an attempt is one of them. Whatever it is, this loop is all there is to go on with.
                log.error("Webhooks wait after a failure", surprise);
                pause();
            }
        }
    }

    private void pause() {
        try {
            var _ = wake.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            wake.drainPermits();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void send(Claim claim) {
        try {
            record(claim, attempt(claim));
        } catch (DataAccessException | TransactionException away) {
            log.warn("What came of {} could not be stored; it is sent again: {}", claim.message(), away.getMessage());
        } catch (RuntimeException surprise) {
            log.error("{} is sent again after a failure", claim.message(), surprise);
        } finally {
            wake.release();
        }
    }

    private Attempt attempt(Claim claim) {
        try {
            var timestamp = REAL.instant().getEpochSecond();
            var headers = Map.of(
                    "webhook-id",
                    claim.message(),
                    "webhook-timestamp",
                    Long.toString(timestamp),
                    "webhook-signature",
                    WebhookSignature.header(secrets(claim), claim.message(), timestamp, claim.body()));
            return client.post(claim.url(), headers, claim.body());
        } catch (SecretUnreadable unreadable) {
            log.warn("The secret of {} cannot be decrypted with this instance's keyset.", claim.endpoint());
            return new NotAnswered("Not sent: the endpoint's secret cannot be decrypted. Rotate it.", Duration.ZERO);
        }
    }

    private List<byte[]> secrets(Claim claim) throws SecretUnreadable {
        var secrets = new ArrayList<byte[]>();
        secrets.add(vault.decrypt(claim.secret(), claim.endpoint()));
        if (claim.previousSecret() != null
                && claim.previousUntil() != null
                && claim.previousUntil().isAfter(REAL.instant())) {
            secrets.add(vault.decrypt(claim.previousSecret(), claim.endpoint()));
        }
        return secrets;
    }

    private void record(Claim claim, Attempt attempt) {
        metrics.attempted(attempt);
        switch (attempt) {
            case Answered answer when answer.isSuccess() -> webhooks.succeeded(claim, answer.status(), answer.took());
            case Answered answer
            when answer.status() == GONE ->
                webhooks.gone(claim, answer.status(), "The receiver says that it is gone.", answer.took());
            case Answered answer ->
                failed(claim, answer.status(), "HTTP " + answer.status(), answer.retryAfter(), answer);
            case NotAnswered silence -> failed(claim, null, silence.reason(), Duration.ZERO, silence);
        }
    }

    private void failed(
            Claim claim,
            @org.jspecify.annotations.Nullable Integer httpStatus,
            String reason,
            Duration wish,
            Attempt attempt) {
        var delay = schedule.after(claim.attempts() + 1, wish, ThreadLocalRandom.current())
                .orElse(null);
        webhooks.failed(claim, httpStatus, reason, attempt.took(), delay, settings.disableAfter());
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("webhook-sender").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
