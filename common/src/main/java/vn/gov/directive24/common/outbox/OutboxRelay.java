package vn.gov.directive24.common.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import vn.gov.directive24.common.outbox.TopicDirectory.BrokerAway;

/**
 * Moves stored events to Kafka in the order in which they were stored.
 *
 * <p>One instance of a service relays at a time, because two would break the order of events with the same key: the
 * one whose session holds the schema's advisory lock. The others try for the lock once a second and pass on wake-ups.
 * Delivery is at least once; consumers recognise repeats by {@code ce_id} and {@code ce_sequence}.
 */
class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final RelayWindow.Factory windows;
    private final WakeUp wakeUp;
    private final OutboxMetrics metrics;
    private final Duration poll;
    private volatile boolean running;
    private volatile CountDownLatch stopping = new CountDownLatch(1);

    /** Of the relay's own thread. Only work that succeeded ends it: a new session is no sign of that. */
    private Duration backOff = Duration.ZERO;

    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** @param poll how long to trust that a wake-up would have come */
    OutboxRelay(
            JdbcConnectionDetails database,
            RelayWindow.Factory windows,
            WakeUp wakeUp,
            OutboxMetrics metrics,
            Duration poll) {
        this.database = database;
        this.windows = windows;
        this.wakeUp = wakeUp;
        this.metrics = metrics;
        this.poll = poll;
    }

    private void run() {
        while (running) {
            try (var session = RelaySession.open(database)) {
                takePart(session);
            } catch (SQLException | RelayWindow.Broken failure) {
                backOff = longer(backOff);
                log.warn("The outbox relay starts over in {} ms: {}", backOff.toMillis(), failure.getMessage());
                pause();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private void takePart(RelaySession session) throws SQLException, RelayWindow.Broken, InterruptedException {
        while (running && !session.tryLead()) {
            backOff = Duration.ZERO;
            if (wakeUp.await(poll)) {
                session.notifyLeader();
            }
        }
        if (!running) {
            return;
        }
        log.info("This instance relays the outbox.");
        metrics.leads(true);
        try (var window = windows.open(session);
                var _ = new RelayListener(database, wakeUp)) {
            lead(window);
        } finally {
            metrics.leads(false);
        }
    }

    private void lead(RelayWindow window) throws SQLException, RelayWindow.Broken, InterruptedException {
        var pace = new Pace(System.nanoTime());
        while (running) {
            try {
                var sent = window.relay();
                metrics.sent(sent);
                backOff = Duration.ZERO;
                if (sent == 0) {
                    wakeUp.await(poll);
                } else {
                    Thread.sleep(pace.after(sent, System.nanoTime()));
                }
            } catch (BrokerAway away) {
                backOff = longer(backOff);
                log.warn("Kafka is away; next try in {} ms: {}", backOff.toMillis(), away.getMessage());
                pause();
            }
        }
        try {
            metrics.sent(window.finish());
        } catch (BrokerAway _) {
            log.info("What was under way is left to the next leader.");
        }
    }

    private static Duration longer(Duration backOff) {
        var next = backOff.isZero() ? Duration.ofMillis(100) : backOff.multipliedBy(2);
        return next.compareTo(LONGEST_BACK_OFF) < 0 ? next : LONGEST_BACK_OFF;
    }

    /** As long as the back-off says, or until the relay shall stop. */
    private void pause() {
        try {
            var _ = stopping.await(backOff.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        wakeUp.signal();
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts when everything else has, and stops before the pool and the web server do. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
