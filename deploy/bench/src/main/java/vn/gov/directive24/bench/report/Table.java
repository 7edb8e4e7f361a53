package vn.gov.directive24.bench.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table in Markdown, padded so that it can also be read as it is. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    private Table(List<String> header) {
        rows.add(header);
    }

    public static Table of(String... header) {
        return new Table(List.of(header));
    }

    public Table row(Object... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row of %d cells in a table of %d columns"
                    .formatted(cells.length, rows.getFirst().size()));
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> cell.toString().replace("|", "\\|"))
                .toList());
        return this;
    }

    @Override
    public String toString() {
        var columns = new ArrayList<Column>();
        for (int index = 0; index < rows.getFirst().size(); index++) {
            columns.add(Column.of(rows, index));
        }
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(columns, row)));
        lines.add(1, line(columns, columns.stream().map(Column::rule).toList()));
        return String.join("\n", lines);
    }

    private static String line(List<Column> columns, List<String> row) {
        var cells = new ArrayList<String>();
        for (int index = 0; index < row.size(); index++) {
            cells.add(columns.get(index).padded(row.get(index)));
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    /** @param figures whether nothing but figures stands below the header, which are aligned on the right */
    private record Column(int width, boolean figures) {

        /** One long cell must not stretch all others. */
        private static final int WIDEST = 60;

        static Column of(List<List<String>> rows, int index) {
            var cells = rows.stream().map(row -> row.get(index)).toList();
            var width = cells.stream().mapToInt(String::length).max().orElse(0);
            var figures = index > 0 && cells.stream().skip(1).allMatch(cell -> cell.matches("(-?\\d.*)?"));
            return new Column(Math.clamp(width, 3, WIDEST), figures);
        }

        String rule() {
            return figures ? "-".repeat(width - 1) + ":" : "-".repeat(width);
        }

        String padded(String cell) {
            var padding = " ".repeat(Math.max(0, width - cell.length()));
            return figures ? padding + cell : cell + padding;
        }
    }
}
