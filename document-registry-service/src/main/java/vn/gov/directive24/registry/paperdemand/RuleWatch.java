package vn.gov.directive24.registry.paperdemand;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Keeps the book of this instance up to date: at once when the database says that something was committed, and once a
 * second in any case.
 */
@Component
class RuleWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RuleWatch.class);
    private static final int POLL_MILLIS = 1_000;

    /** A connection that was dropped in silence is found out, since it would otherwise only be read from. */
    private static final int TURNS_PER_PROOF = 30;

    private static final int PROOF_SECONDS = 3;

    private final JdbcConnectionDetails details;
    private final RuleBooks books;
    private volatile @Nullable Thread thread;
    private boolean failing;

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

    /** Nothing ends it but {@link #close}: whatever fails, the instance answers on by the rules that it has. */
    private void watch() {
        while (isOpen()) {
            try (var connection = connect()) {
                listen(connection);
            } catch (SQLException | RuntimeException failure) {
                sayOnce(failure);
            }
            pause();
        }
    }

    private void sayOnce(Exception failure) {
        if (!failing && isOpen()) {
            log.warn(
                    "The rules on papers cannot be confirmed; answers go on by those of before: {}",
                    failure.getMessage());
        }
        failing = true;
    }

    private void refresh(boolean evenIfSame) {
        books.refresh(evenIfSame);
        if (failing) {
            log.info("The rules on papers are confirmed again.");
        }
        failing = false;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(details.getUsername()));
        properties.setProperty("password", String.valueOf(details.getPassword()));
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var channel = statement.executeQuery("select quote_ident('paper_rules_' || current_schema())")) {
                channel.next();
                statement.execute("listen " + channel.getString(1));
            }
        }
        // Whatever was committed before anybody listened.
        refresh(true);
        var notifications = connection.unwrap(PGConnection.class);
        for (int turn = 1; isOpen(); turn++) {
            var received = notifications.getNotifications(POLL_MILLIS);
            refresh(received != null && received.length > 0);
            if (turn % TURNS_PER_PROOF == 0 && !connection.isValid(PROOF_SECONDS)) {
                throw new SQLException("The listening connection is dead");
            }
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
