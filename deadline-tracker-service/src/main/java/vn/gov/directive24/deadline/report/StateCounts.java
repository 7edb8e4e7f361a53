package vn.gov.directive24.deadline.report;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How many assignments are in each of the four official states.
 *
 * @param closedWithoutDoing how many were cancelled or superseded and are in none of the four
 */
public record StateCounts(long doneOnTime, long doneLate, long openInTime, long openOverdue, long closedWithoutDoing) {

    static final StateCounts NONE = new StateCounts(0, 0, 0, 0, 0);

    /** Over {@link Standings#countsOn}. */
    static final String COLUMNS = """
            coalesce(sum(count) filter (where state = 'DONE_ON_TIME'), 0) as done_on_time,
            coalesce(sum(count) filter (where state = 'DONE_LATE'), 0) as done_late,
            coalesce(sum(count) filter (where state = 'OPEN_IN_TIME'), 0) as open_in_time,
            coalesce(sum(count) filter (where state = 'OPEN_OVERDUE'), 0) as open_overdue,
            coalesce(sum(count) filter (where phase = 'CLOSED'), 0) as closed_without_doing
            """;

    static StateCounts from(ResultSet row) throws SQLException {
        return new StateCounts(
                row.getLong("done_on_time"),
                row.getLong("done_late"),
                row.getLong("open_in_time"),
                row.getLong("open_overdue"),
                row.getLong("closed_without_doing"));
    }

    public long total() {
        return doneOnTime + doneLate + openInTime + openOverdue + closedWithoutDoing;
    }

    StateCounts plus(StateCounts other) {
        return new StateCounts(
                doneOnTime + other.doneOnTime,
                doneLate + other.doneLate,
                openInTime + other.openInTime,
                openOverdue + other.openOverdue,
                closedWithoutDoing + other.closedWithoutDoing);
    }
}
