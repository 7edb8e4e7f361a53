package vn.gov.directive24.registry.paperdemand;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    private final Thread thread =
            Thread.ofPlatform().daemon().name("paper-rules").unstarted(this::watch);
    private volatile boolean open = true;

    RuleWatch(JdbcConnectionDetails details, RuleBooks books) {
        this.details = details;
        this.books = books;
    }

    void start() {
        thread.start();
    }

    private void watch() {
        while (open) {
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
        while (open) {
            var received = notifications.getNotifications(POLL_MILLIS);
            books.refresh(received != null && received.length > 0);
        }
    }

    private void pause() {
        try {
            if (open) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException _) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }
}
