package vn.gov.directive24.common.exchange;

import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook may ask of the one who reads it. A few bytes can name a cell in column ZZZZZZ or a number of 500
 * million digits, and a reader that believes them has no memory left.
 */
final class CellLimits {

    /** Every filled cell of {@link WorkbookGuard#MOST_ROWS} rows of 25 columns. */
    static final int MOST_VALUES = 500_000;

    /** Excel's own limits: columns A to XFD, 32,767 characters in a cell, numbers up to 1E308. */
    static final int MOST_CHARACTERS = 32_767;

    private static final int MOST_COLUMNS = 16_384;
    private static final int SHEETS_THAT_MAY_BE_FULL = 3;
    private static final int MOST_MERGED = 100;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9]\\d{0,6}");
    private static final Pattern RANGE = Pattern.compile("[A-Z]{1,3}\\d{1,7}:[A-Z]{1,3}\\d{1,7}");
    private static final Pattern ENDLESS = Pattern.compile(".*[eE][+-]?\\d{4,}.*", Pattern.DOTALL);

    private int values;
    private int rows;

    /** @param merged takes up the ranges of merged cells, for example {@code A1:C1} */
    Sheet sheet(List<String> merged) {
        return new Sheet(merged);
    }

    /** A text of the table of texts that cells share. */
    static void text(XMLStreamReader xml) throws XMLStreamException {
        if (xml.getLocalName().equals("t")) {
            require(xml.getElementText(), "a shared text");
        }
    }

    private static void require(String text, String where) {
        if (text.length() > MOST_CHARACTERS) {
            throw ImportRefused.damaged(
                    "%s has more than %d characters, which no cell of Excel has".formatted(where, MOST_CHARACTERS));
        }
    }

    final class Sheet {

        private final List<String> merged;
        private int rowsHere;
        private String address = "";
        private boolean number;

        private Sheet(List<String> merged) {
            this.merged = merged;
        }

        void look(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "row" -> row();
                case "c" -> cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
                case "v" -> value(xml.getElementText());
                case "t" -> value(xml.getElementText());
                case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"));
                default -> {
                    // Formats and drawings.
                }
            }
        }

        private void row() {
            if (++rowsHere > WorkbookGuard.MOST_ROWS + 1
                    || ++rows > SHEETS_THAT_MAY_BE_FULL * (WorkbookGuard.MOST_ROWS + 1)) {
                throw ImportRefused.tooLong(WorkbookGuard.MOST_ROWS);
            }
        }

        private void cell(@Nullable String at, @Nullable String type) {
            number = type == null || type.equals("n");
            address = at == null ? "a cell" : "cell " + at;
            if (at == null) {
                return;
            }
            var parts = ADDRESS.matcher(at);
            if (!parts.matches() || column(parts.group(1)) > MOST_COLUMNS) {
                throw ImportRefused.damaged("a cell has an address that Excel does not know");
            }
        }

        private void value(String text) {
            if (++values > MOST_VALUES) {
                throw ImportRefused.tooFull(MOST_VALUES);
            }
            require(text, address);
            if (number && ENDLESS.matcher(text).matches()) {
                throw ImportRefused.damaged("%s holds a number that Excel does not know".formatted(address));
            }
        }

        private void merged(@Nullable String range) {
            if (merged.size() < MOST_MERGED
                    && range != null
                    && RANGE.matcher(range).matches()) {
                merged.add(range);
            }
        }

        private static int column(String letters) {
            return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
        }
    }
}
