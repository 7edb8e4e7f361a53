package vn.gov.directive24.common.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.exchange.Table.Cell;
import vn.gov.directive24.common.exchange.Table.Line;

/**
 * Finds the table in a workbook or a CSV file: its header may stand below a title, and a workbook may have other sheets
 * before it.
 */
public final class TableReader {

    /** What {@link #read} takes. */
    public static final String WANTED = "an Excel workbook (.xlsx) or CSV in UTF-8";

    /** A header stands that near to the top. */
    private static final int ROWS_TO_LOOK_AT = 30;

    private final Predicate<List<String>> header;
    private final String headerInWords;

    /**
     * @param header whether the texts of a row are those of the header
     * @param headerInWords what stands in the header, for the refusal
     */
    public TableReader(Predicate<List<String>> header, String headerInWords) {
        this.header = header;
        this.headerInWords = headerInWords;
    }

    /** @throws ImportRefused when the file as a whole cannot be taken */
    public Table read(byte[] content, RowErrors errors) {
        var sheets =
                switch (FileKind.of(content, WANTED)) {
                    case XLSX -> XlsxRows.read(content);
                    case TEXT -> Map.of(Table.CSV, CsvRows.read(content));
                };
        var table = only(sheets);
        if (table.rows().size() > WorkbookGuard.MOST_ROWS) {
            throw ImportRefused.tooLong(WorkbookGuard.MOST_ROWS);
        }
        if (!table.name().equals(Table.CSV)) {
            refuseMerged(content, table, errors);
        }
        return table;
    }

    /** Of several tables with rows none is taken: whoever sent them would not miss the others. */
    private Table only(Map<String, List<Line>> sheets) {
        var tables = new ArrayList<Table>();
        sheets.forEach((name, rows) -> {
            var table = find(name, rows);
            if (table != null) {
                tables.add(table);
            }
        });
        if (tables.isEmpty()) {
            throw ImportRefused.withoutHeader(headerInWords, sheets.keySet());
        }
        tables.removeIf(table -> table.rows().isEmpty());
        if (tables.isEmpty()) {
            throw ImportRefused.withoutRows();
        }
        if (tables.size() > 1) {
            throw ImportRefused.onSeveralSheets(tables.stream().map(Table::name).toList());
        }
        return tables.getFirst();
    }

    private @Nullable Table find(String name, List<Line> rows) {
        for (var at = 0; at < Math.min(rows.size(), ROWS_TO_LOOK_AT); at++) {
            var texts = new LinkedHashMap<Integer, String>();
            rows.get(at).cells().forEach((column, cell) -> texts.put(column, Words.folded(cell.text())));
            if (header.test(List.copyOf(texts.values()))) {
                return new Table(
                        name,
                        rows.get(at).number(),
                        texts,
                        rows.subList(at + 1, rows.size()).stream()
                                .filter(TableReader::saysAnything)
                                .toList());
            }
        }
        return null;
    }

    private static boolean saysAnything(Line row) {
        return row.cells().values().stream().anyMatch(cell -> !cell.text().isEmpty() || cell.fault() != null);
    }

    /** Above the header they are a title; below it a reader row by row sees only the first of them. */
    private static void refuseMerged(byte[] workbook, Table table, RowErrors errors) {
        for (var range : WorkbookGuard.look(workbook).mergedIn(table.name())) {
            var from = Integer.parseInt(range.substring(0, range.indexOf(':')).replaceAll("[A-Z]", ""));
            if (from >= table.headerRow()) {
                errors.add(table.name(), from, range, "These cells are merged.", "Unmerge them and fill each.");
            }
        }
    }

    static List<Line> withoutBlankEnd(List<Line> rows) {
        var all = new ArrayList<>(rows);
        while (!all.isEmpty() && !saysAnything(all.getLast())) {
            all.removeLast();
        }
        return all;
    }

    static void put(Map<Integer, Cell> cells, int column, Cell cell) {
        if (!cell.text().isEmpty() || cell.fault() != null) {
            cells.put(column, cell);
        }
    }
}
