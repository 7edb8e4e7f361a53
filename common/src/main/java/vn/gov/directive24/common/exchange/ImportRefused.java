package vn.gov.directive24.common.exchange;

import java.util.Collection;
import vn.gov.directive24.common.problem.DomainException;

/** A file that is turned down as a whole. */
public class ImportRefused extends DomainException {

    private static final String TEMPLATE = "Use the template: GET the address of the import with /template behind it.";

    private ImportRefused(Reason reason, String code, String message, String remedy) {
        super(reason, code, message, remedy);
    }

    public static ImportRefused empty() {
        return new ImportRefused(Reason.MALFORMED, "import-file-empty", "The file is empty.", TEMPLATE);
    }

    /**
     * @param content what it looks like
     * @param wanted what the import takes
     */
    public static ImportRefused ofType(String content, String wanted) {
        return new ImportRefused(
                Reason.MALFORMED,
                "import-file-type",
                "The file is %s, whatever its name says.".formatted(content),
                "Send %s.".formatted(wanted));
    }

    public static ImportRefused damaged(String what) {
        return new ImportRefused(
                Reason.MALFORMED,
                "import-file-damaged",
                "The file cannot be read: %s.".formatted(what),
                "Open it, save it again as .xlsx and send that; or correct the text.");
    }

    public static ImportRefused inflating(long mostBytes) {
        return new ImportRefused(
                Reason.MALFORMED,
                "import-file-inflates",
                "The file holds more than %d bytes when it is unpacked.".formatted(mostBytes),
                "Send fewer rows, without pictures and formats.");
    }

    public static ImportRefused withoutSheet(String sheet, Collection<String> found) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-sheet-missing",
                "There is no sheet \"%s\"; the file has %s.".formatted(sheet, found),
                TEMPLATE);
    }

    /** @param header what stands in the header that is looked for */
    public static ImportRefused withoutHeader(String header, Collection<String> sheets) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-header-missing",
                "No row near the top of %s has the headers %s.".formatted(sheets, header),
                TEMPLATE);
    }

    /** @param sheets that have the header and rows below it */
    public static ImportRefused onSeveralSheets(Collection<String> sheets) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-several-sheets",
                "The rows stand on several sheets: %s.".formatted(sheets),
                "Leave one of these sheets in the file, or put the rows of all of them on one.");
    }

    public static ImportRefused withoutRows() {
        return new ImportRefused(Reason.RULE_VIOLATED, "import-without-rows", "The file holds no row.", TEMPLATE);
    }

    public static ImportRefused tooLong(int mostRows) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-too-many-rows",
                "A sheet has more than %d rows.".formatted(mostRows),
                "Send it in parts.");
    }

    public static ImportRefused tooFull(int mostCells) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-too-many-cells",
                "The file has more than %d filled cells.".formatted(mostCells),
                "Send it in parts, without the columns that the import does not know.");
    }

    public static ImportRefused tooWide(int row, int mostColumns) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-too-many-columns",
                "Row %d has more than %d columns.".formatted(row, mostColumns),
                "Look for a quotation mark or a line break that is missing; send only the columns of the template.");
    }
}
