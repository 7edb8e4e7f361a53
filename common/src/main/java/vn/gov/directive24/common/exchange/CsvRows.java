package vn.gov.directive24.common.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import vn.gov.directive24.common.exchange.Table.Cell;
import vn.gov.directive24.common.exchange.Table.Line;

/** CSV as spreadsheets write it (RFC 4180), with semicolons, commas or tabs, with and without a byte order mark. */
final class CsvRows {

    private static final char QUOTE = '"';
    private static final Pattern GUARDED = Pattern.compile("'+[=+@-]");
    private static final int MOST_COLUMNS = 256;

    private final String text;
    private final char separator;
    private final List<Line> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private StringBuilder cell = new StringBuilder();
    private boolean blank = true;
    private int values;

    private CsvRows(String text) {
        this.text = text;
        this.separator = separatorOf(text);
    }

    static List<Line> read(byte[] content) {
        var text = new String(content, UTF_8);
        return TableReader.withoutBlankEnd(new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text).parse());
    }

    /** The one that stands most often outside quotes in the first lines; a title above the header has none. */
    private static char separatorOf(String text) {
        var counts = new int[3];
        var quoted = false;
        var lines = 0;
        for (var i = 0; i < text.length() && lines < 10; i++) {
            var c = text.charAt(i);
            if (c == QUOTE) {
                quoted = !quoted;
            } else if (c == '\n') {
                lines++;
            } else if (!quoted && ";,\t".indexOf(c) >= 0) {
                counts[";,\t".indexOf(c)]++;
            }
        }
        return counts[0] > 0 && counts[0] >= counts[1] ? ';' : counts[2] > counts[1] ? '\t' : ',';
    }

    private List<Line> parse() {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == QUOTE && blank) {
                blank = false;
                i = quoted(i + 1);
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                blank &= Character.isWhitespace(c);
                append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    /** @return where the closing quote is */
    private int quoted(int from) {
        for (var i = from; i < text.length(); i++) {
            if (text.charAt(i) != QUOTE) {
                append(text.charAt(i));
            } else if (i + 1 < text.length() && text.charAt(i + 1) == QUOTE) {
                append(QUOTE);
                i++;
            } else {
                return i;
            }
        }
        throw ImportRefused.damaged("the quotation mark in row %d is never closed".formatted(rows.size() + 1));
    }

    private void append(char c) {
        if (cell.length() == CellLimits.MOST_CHARACTERS) {
            throw ImportRefused.damaged("a cell of row %d has more than %d characters; a quotation mark may be missing"
                    .formatted(rows.size() + 1, CellLimits.MOST_CHARACTERS));
        }
        cell.append(c);
    }

    private void endCell() {
        if (row.size() == MOST_COLUMNS) {
            throw ImportRefused.tooWide(rows.size() + 1, MOST_COLUMNS);
        }
        if (!cell.isEmpty() && ++values > CellLimits.MOST_VALUES) {
            throw ImportRefused.tooFull(CellLimits.MOST_VALUES);
        }
        row.add(cell.toString());
        cell = new StringBuilder();
        blank = true;
    }

    private void endRow() {
        endCell();
        if (rows.size() > WorkbookGuard.MOST_ROWS + 100) {
            throw ImportRefused.tooLong(WorkbookGuard.MOST_ROWS);
        }
        var cells = new LinkedHashMap<Integer, Cell>();
        for (var column = 0; column < row.size(); column++) {
            TableReader.put(cells, column, Cell.of(unguarded(Words.clean(row.get(column)))));
        }
        rows.add(new Line(rows.size() + 1, cells));
        row = new ArrayList<>();
    }

    /** An apostrophe that kept a text from being taken for a formula. */
    private static String unguarded(String text) {
        return GUARDED.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
