package vn.gov.directive24.common.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook or a CSV file from its header row on, as its reader sees it.
 *
 * @param name of the sheet; {@code CSV} in a file without sheets
 * @param headers by index of the column, from 0
 * @param rows those below the header that hold anything
 */
public record Table(String name, int headerRow, Map<Integer, String> headers, List<Line> rows) {

    /** In a file without sheets. */
    public static final String CSV = "CSV";

    /**
     * One row.
     *
     * @param number as Excel shows it, from 1
     * @param cells by index of the column; what is empty is not in the map
     */
    public record Line(int number, Map<Integer, Cell> cells) {}

    /**
     * One cell.
     *
     * @param text trimmed, in Unicode NFC
     * @param date the day, where the cell holds a number that may be one
     * @param fault why it cannot be read, for example a formula
     */
    public record Cell(
            String text, @Nullable LocalDate date, @Nullable String fault) {

        static Cell of(String text) {
            return new Cell(text, null, null);
        }
    }

    /** Where a reader finds a cell's column, for example {@code C Tên giấy tờ}. */
    public String place(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        var header = headers.get(column);
        return header == null ? letters.toString() : letters + " " + header;
    }
}
