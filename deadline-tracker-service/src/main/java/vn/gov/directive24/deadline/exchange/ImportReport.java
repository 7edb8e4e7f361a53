package vn.gov.directive24.deadline.exchange;

import java.util.List;
import vn.gov.directive24.common.exchange.RowError;
import vn.gov.directive24.deadline.directive.TaskRecord.Difference;

/**
 * What a file changes.
 *
 * @param directive its number
 * @param newDirective whether the file brings it
 * @param dryRun true when nothing was done
 * @param errors what is wrong; with any of them nothing is taken
 * @param tasks one entry per row that could be read
 */
public record ImportReport(
        String directive,
        boolean newDirective,
        boolean dryRun,
        int added,
        int changed,
        int unchanged,
        List<RowError> errors,
        List<Line> tasks) {

    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * One row.
     *
     * @param row as its reader sees it
     * @param differences of a CHANGED task
     */
    public record Line(int row, String code, Change change, List<Difference> differences) {}

    static ImportReport of(
            String directive, boolean newDirective, boolean dryRun, List<RowError> errors, List<Line> lines) {
        return new ImportReport(
                directive,
                newDirective,
                dryRun,
                count(lines, Change.ADDED),
                count(lines, Change.CHANGED),
                count(lines, Change.UNCHANGED),
                errors,
                lines);
    }

    private static int count(List<Line> lines, Change change) {
        return Math.toIntExact(
                lines.stream().filter(line -> line.change() == change).count());
    }
}
