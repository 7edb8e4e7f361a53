package vn.gov.directive24.registry.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Decides once, before anything asks the database, whether the service starts with it. Where it is away and a part of the
 * service can answer without it, the schema is migrated and the catalogues are loaded when it has come back.
 */
@Component
public class DatabaseStart implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DatabaseStart.class);
    private static final int TRIES = 3;
    private static final int PAUSE_MILLIS = 1_000;
    private static final String SECONDS = "3";

    private final JdbcConnectionDetails details;
    private final ObjectProvider<AnswersWithoutDatabase> others;
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable Thread thread;
    private @Nullable Boolean away;

    DatabaseStart(JdbcConnectionDetails details, ObjectProvider<AnswersWithoutDatabase> others) {
        this.details = details;
        this.others = others;
    }

    /** False also where nothing could be done without it: then the start waits for it as every service does. */
    public synchronized boolean isAway() {
        if (away == null) {
            away = others.stream().anyMatch(AnswersWithoutDatabase::hasWhatItNeeds) && !comes();
            if (away) {
                log.warn("The database is away: starting with what was kept on disk.");
            }
        }
        return away;
    }

    void migrate(Flyway flyway) {
        if (isAway()) {
            later(flyway::migrate);
        } else {
            flyway.migrate();
        }
    }

    /** Runs the work now, or in its turn when the database has come. */
    public void whenThere(Runnable work) {
        if (isAway()) {
            later(work);
        } else {
            work.run();
        }
    }

    private synchronized void later(Runnable work) {
        if (!Boolean.TRUE.equals(away)) {
            work.run();
            return;
        }
        waiting.add(work);
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("database-start").start(this::await);
        }
    }

    private void await() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                if (isThere() && worksOff()) {
                    log.info("The database has come; the start is complete.");
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has failed is tried again, and what has succeeded is not. */
    private synchronized boolean worksOff() {
        try {
            while (!waiting.isEmpty()) {
                waiting.getFirst().run();
                waiting.removeFirst();
            }
            away = false;
            return true;
        } catch (RuntimeException failed) {
            log.warn("The start is not complete yet: {}", failed.getMessage());
            return false;
        }
    }

    private boolean comes() {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            if (isThere()) {
                return true;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return isThere();
    }

    private boolean isThere() {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(details.getUsername()));
        properties.setProperty("password", String.valueOf(details.getPassword()));
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        try (var connection = DriverManager.getConnection(details.getJdbcUrl(), properties)) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public void destroy() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
