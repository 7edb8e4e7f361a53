package vn.gov.directive24.registry.paperdemand;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the book of this instance up to date: at once when the database says that something was committed, and once a
 * second in any case.
 */
@Component
class RuleWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RuleWatch.class);
    private static final int POLL_MILLIS = 1_000;

    private final JdbcConnectionDetails details;
    private final RuleBooks books;
    private volatile @Nullable Thread thread;

    RuleWatch(JdbcConnectionDetails details, RuleBooks books) {
        this.details = details;
        this.books = books;
    }

    /** Again after {@link #close}, as a service that was paused begins again. */
    void start() {
        var watching = Thread.ofPlatform().daemon().name("paper-rules").unstarted(this::watch);
        thread = watching;
        watching.start();
    }

    private boolean isOpen() {
        return thread == Thread.currentThread();
    }

    private void watch() {
        while (isOpen()) {
            try (var connection =
                    DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
                listen(connection);
            } catch (SQLException | DataAccessException | TransactionException away) {
                log.debug("The rules cannot be confirmed: {}", away.getMessage());
            }
            pause();
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var channel = statement.executeQuery("select quote_ident('paper_rules_' || current_schema())")) {
                channel.next();
                statement.execute("listen " + channel.getString(1));
            }
        }
        // Whatever was committed before anybody listened.
        books.refresh(true);
        var notifications = connection.unwrap(PGConnection.class);
        while (isOpen()) {
            var received = notifications.getNotifications(POLL_MILLIS);
            books.refresh(received != null && received.length > 0);
        }
    }

    private void pause() {
        try {
            if (isOpen()) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException _) {
            // Only who closes it interrupts, and then it is not open.
        }
    }

    @Override
    public void close() {
        var watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
    }
}
