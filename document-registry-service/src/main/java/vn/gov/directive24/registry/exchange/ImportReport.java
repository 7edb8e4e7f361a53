package vn.gov.directive24.registry.exchange;

import java.util.List;
import java.util.UUID;
import vn.gov.directive24.common.exchange.RowError;
import vn.gov.directive24.registry.documenttype.DocumentTypeChange.Difference;

/**
 * What a file changes.
 *
 * @param id of the import, which stays to be looked at
 * @param dryRun true when nothing was done
 * @param ignoredColumns headers that mean nothing here; their cells were not read
 * @param errors what is wrong; with any of them nothing is taken
 * @param rows one entry per row that could be read
 */
public record ImportReport(
        UUID id,
        boolean dryRun,
        int added,
        int changed,
        int unchanged,
        List<String> ignoredColumns,
        List<RowError> errors,
        List<Line> rows) {

    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * One row.
     *
     * @param row as Excel shows it
     * @param differences of a CHANGED type
     */
    public record Line(int row, String code, Change change, List<Difference> differences) {}

    static ImportReport of(UUID id, boolean dryRun, ImportPlan plan, List<RowError> errors) {
        var lines = plan.steps().stream().map(ImportPlan.Step::line).toList();
        return new ImportReport(
                id,
                dryRun,
                count(lines, Change.ADDED),
                count(lines, Change.CHANGED),
                count(lines, Change.UNCHANGED),
                plan.ignoredColumns(),
                errors,
                lines);
    }

    private static int count(List<Line> lines, Change change) {
        return Math.toIntExact(
                lines.stream().filter(line -> line.change() == change).count());
    }
}
