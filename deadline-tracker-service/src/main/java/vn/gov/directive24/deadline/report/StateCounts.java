package vn.gov.directive24.deadline.report;

/** How many assignments are in each of the four official states. */
public record StateCounts(long doneOnTime, long doneLate, long openInTime, long openOverdue) {

    static final String COLUMNS = """
            count(*) filter (where state = 'DONE_ON_TIME') as done_on_time,
            count(*) filter (where state = 'DONE_LATE') as done_late,
            count(*) filter (where state = 'OPEN_IN_TIME') as open_in_time,
            count(*) filter (where state = 'OPEN_OVERDUE') as open_overdue
            """;

    public long total() {
        return doneOnTime + doneLate + openInTime + openOverdue;
    }

    StateCounts plus(StateCounts other) {
        return new StateCounts(
                doneOnTime + other.doneOnTime,
                doneLate + other.doneLate,
                openInTime + other.openInTime,
                openOverdue + other.openOverdue);
    }
}
