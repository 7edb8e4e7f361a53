package vn.gov.directive24.registry.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.DocumentTypeChange.Difference;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;

/**
 * What taking an import back changes.
 *
 * @param id of the import
 * @param dryRun true when nothing was done
 * @param restored types that say again what they said before
 * @param withdrawn types that the import had registered, or proposed anew
 * @param kept types of which the import moved the status alone, which does not go back
 * @param refused what stands in the way; with any of it nothing is taken back
 * @param rows one entry per type that the import had changed
 */
public record UndoReport(
        UUID id,
        boolean dryRun,
        int restored,
        int withdrawn,
        int kept,
        List<RefusedLine> refused,
        List<UndoneLine> rows) {

    public enum Undone {
        /** It says again what it said before the import. */
        RESTORED,
        /** It was not there before the import, and no type is ever deleted; or it had been withdrawn. */
        WITHDRAWN,
        /** Its text had not been changed. */
        KEPT
    }

    /**
     * One type.
     *
     * @param row of the file
     * @param differences what changes back
     * @param stays the status that the import moved it to, which has no way back
     */
    public record UndoneLine(
            int row,
            String code,
            Undone undone,
            List<Difference> differences,
            @Nullable DocumentTypeStatus stays) {}

    /**
     * A type that cannot be taken back.
     *
     * @param row of the file
     */
    public record RefusedLine(int row, String code, String reason, String remedy) {}

    static UndoReport of(UUID id, boolean dryRun, List<UndoneLine> rows, List<RefusedLine> refused) {
        return new UndoReport(
                id,
                dryRun,
                count(rows, Undone.RESTORED),
                count(rows, Undone.WITHDRAWN),
                count(rows, Undone.KEPT),
                refused,
                rows);
    }

    private static int count(List<UndoneLine> rows, Undone undone) {
        return Math.toIntExact(
                rows.stream().filter(line -> line.undone() == undone).count());
    }
}
