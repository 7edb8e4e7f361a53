package vn.gov.directive24.deadline.exchange;

import java.util.Collection;
import vn.gov.directive24.common.problem.DomainException;

/** A file that is turned down as a whole. */
public class ImportRefused extends DomainException {

    private static final String TEMPLATE = "Use the template of GET /api/v1/directives/imports/template.";

    private ImportRefused(Reason reason, String code, String message, String remedy) {
        super(reason, code, message, remedy);
    }

    static ImportRefused empty() {
        return new ImportRefused(Reason.MALFORMED, "import-file-empty", "The file is empty.", TEMPLATE);
    }

    /** @param content what it looks like */
    static ImportRefused ofType(String content) {
        return new ImportRefused(
                Reason.MALFORMED,
                "import-file-type",
                "The file is %s, whatever its name says.".formatted(content),
                "Send an Excel workbook (.xlsx) or YAML in UTF-8.");
    }

    static ImportRefused damaged(String what) {
        return new ImportRefused(
                Reason.MALFORMED,
                "import-file-damaged",
                "The file cannot be read: %s.".formatted(what),
                "Open it, save it again as .xlsx and send that; or correct the YAML.");
    }

    static ImportRefused inflating(long mostBytes) {
        return new ImportRefused(
                Reason.MALFORMED,
                "import-file-inflates",
                "The file holds more than %d bytes when it is unpacked.".formatted(mostBytes),
                "Send fewer rows, without pictures and formats.");
    }

    static ImportRefused withoutSheet(String sheet, Collection<String> found) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-sheet-missing",
                "There is no sheet \"%s\"; the file has %s.".formatted(sheet, found),
                TEMPLATE);
    }

    static ImportRefused withoutRows() {
        return new ImportRefused(Reason.RULE_VIOLATED, "import-without-rows", "The file holds no task.", TEMPLATE);
    }

    static ImportRefused tooLong(int mostRows) {
        return new ImportRefused(
                Reason.RULE_VIOLATED,
                "import-too-many-rows",
                "A sheet has more than %d rows.".formatted(mostRows),
                "Send it in parts.");
    }
}
