package vn.gov.directive24.registry.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A list as CSV after RFC 4180, in UTF-8 with the mark by which spreadsheets know it. */
final class ListCsv {

    private static final String MARK = "\uFEFF";

    /** A cell that begins so would be reckoned by a spreadsheet. */
    private static final String LOOKS_LIKE_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private ListCsv() {}

    static byte[] of(MonthlyList list) {
        var lines = Stream.concat(
                Stream.of(line(Arrays.stream(ListColumn.values()).map(ListColumn::title))),
                list.types().stream()
                        .map(row -> line(Arrays.stream(ListColumn.values()).map(column -> column.of(list, row)))));
        return (MARK + lines.collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Stream<? extends @Nullable Object> cells) {
        return cells.map(ListCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var safe = !text.isEmpty() && LOOKS_LIKE_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
