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

    /** The first column is words and the others are figures. */
    @Override
    public String toString() {
        var widths = new int[rows.getFirst().size()];
        for (var row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] =
                        Math.max(Math.max(widths[column], row.get(column).length()), 3);
            }
        }
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add(line(row, widths)));
        lines.add(1, rule(widths));
        return String.join("\n", lines);
    }

    private static String line(List<String> row, int[] widths) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < widths.length; column++) {
            var format = column == 0 ? "%-" + widths[column] + "s" : "%" + widths[column] + "s";
            cells.add(format.formatted(row.get(column)));
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String rule(int[] widths) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < widths.length; column++) {
            cells.add(column == 0 ? "-".repeat(widths[column]) : "-".repeat(widths[column] - 1) + ":");
        }
        return "| " + String.join(" | ", cells) + " |";
    }
}
