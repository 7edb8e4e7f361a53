package vn.gov.directive24.common.outbox;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Passes on what other instances say with NOTIFY while this one leads.
 *
 * <p>When it fails the relay still looks once a second, so it may fail quietly.
 */
class RelayListener implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelayListener.class);
    private static final int POLL_MILLIS = 500;

    private final JdbcConnectionDetails details;
    private final WakeUp wakeUp;
    private final Thread thread;
    private volatile boolean open = true;

    RelayListener(JdbcConnectionDetails details, WakeUp wakeUp) {
        this.details = details;
        this.wakeUp = wakeUp;
        this.thread = Thread.ofPlatform().daemon().name("outbox-listener").start(this::listen);
    }

    private void listen() {
        try (var connection = DriverManager.getConnection(
                        details.getJdbcUrl(), details.getUsername(), details.getPassword());
                var statement = connection.createStatement()) {
            try (var schema = statement.executeQuery("select quote_ident('outbox_' || current_schema())")) {
                schema.next();
                statement.execute("listen " + schema.getString(1));
            }
            var notifications = connection.unwrap(PGConnection.class);
            while (open) {
                var received = notifications.getNotifications(POLL_MILLIS);
                if (received != null && received.length > 0) {
                    wakeUp.signal();
                }
            }
        } catch (SQLException gone) {
            log.info("No longer listening for outbox notifications: {}", gone.getMessage());
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
