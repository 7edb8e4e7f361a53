package vn.gov.directive24.bench.scale;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.report.Samples;

/**
 * How long a tracker takes to record breaches and the level of the ladder that comes with them, and how many rows of its
 * assignments and their clocks it reads for that.
 */
final class Sweep {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String ROWS_READ = """
            select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables
            where relname in ('assignment', 'escalation_clock') and schemaname = current_schema()
            """;
    private static final String BREACHES =
            "select count(*) from assignment_history where task = '%s' and event = 'OVERDUE'";
    /** By day, so that counting does not read the levels of years. */
    private static final String LEVELS =
            "select count(*) from escalation where fired_on = '%2$s' and task = '%1$s' and days_from_due = 1";

    private final Population population;
    private final LocalDate today;
    private final int number;
    private Samples breaches = Samples.none();
    private Samples levels = Samples.none();
    private long readBefore;

    Sweep(Population population, int number, LocalDate today) {
        this.population = population;
        this.number = number;
        this.today = today;
    }

    /** To be called when the server has told its statistics. */
    void begin() throws SQLException {
        readBefore = population.number(ROWS_READ);
    }

    void repeat() throws SQLException, IOException {
        var task = "SWEEP-" + System.nanoTime();
        population.addDue(number, task, today);
        var began = System.nanoTime();
        await(BREACHES, task);
        breaches = breaches.with((System.nanoTime() - began) / 1e9);
        await(LEVELS, task);
        levels = levels.with((System.nanoTime() - began) / 1e9);
    }

    /** Seconds until the last breach was on record. */
    Samples breaches() {
        return breaches;
    }

    /** Seconds until the last level was. */
    Samples levels() {
        return levels;
    }

    /** For each that fell due; unlike the seconds, this does not depend on what else the machine does. */
    double rowsRead() throws SQLException {
        return rowsReadInAll() / (double) number / breaches.values().size();
    }

    long rowsReadInAll() throws SQLException {
        return population.number(ROWS_READ) - readBefore;
    }

    private void await(String count, String task) {
        if (!Pause.untilTrue(LIMIT, () -> isAll(count.formatted(task, today)))) {
            throw new IllegalStateException("The sweep does not end");
        }
    }

    private boolean isAll(String count) {
        try {
            return population.number(count) == number;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
