package vn.gov.directive24.bench.scale;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.report.Samples;

/** How long a tracker takes to record breaches, and how many rows of its table of assignments it reads for that. */
final class Sweep {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String ROWS_READ = """
            select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables
            where relname = 'assignment' and schemaname = current_schema()
            """;

    private final Population population;
    private final int number;
    private Samples seconds = Samples.none();
    private long readBefore;

    Sweep(Population population, int number) {
        this.population = population;
        this.number = number;
    }

    /** To be called when the server has told its statistics. */
    void begin() throws SQLException {
        readBefore = population.number(ROWS_READ);
    }

    void repeat(LocalDate today) throws SQLException, IOException {
        var task = "SWEEP-" + System.nanoTime();
        population.addDue(number, task, today);
        var began = System.nanoTime();
        if (!Pause.untilTrue(LIMIT, () -> isRecorded(task))) {
            throw new IllegalStateException("The sweep does not end");
        }
        seconds = seconds.with((System.nanoTime() - began) / 1e9);
    }

    Samples seconds() {
        return seconds;
    }

    /** For each breach; unlike the seconds, this does not depend on what else the machine does. */
    double rowsRead() throws SQLException {
        return (population.number(ROWS_READ) - readBefore)
                / (double) number
                / seconds.values().size();
    }

    private boolean isRecorded(String task) {
        try {
            return population.number("select count(*) from assignment_history where task = '%s' and event = 'OVERDUE'"
                            .formatted(task))
                    == number;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
