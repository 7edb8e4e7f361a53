package vn.gov.directive24.deadline.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file, not yet understood.
 *
 * @param directive its fields by name; a field that is absent is not in the map
 */
record ImportFile(Map<String, String> directive, List<TaskRow> tasks) {

    /**
     * One task of the file.
     *
     * @param number of the row as its reader sees it
     * @param cells trimmed texts in Unicode NFC; what the file does not say is not in the map, what it says to be empty is
     *     an empty list
     */
    record TaskRow(String sheet, int number, Map<Column, List<String>> cells, Map<Column, String> places) {

        boolean has(Column column) {
            return cells.containsKey(column);
        }

        List<String> list(Column column) {
            return cells.getOrDefault(column, List.of());
        }

        @Nullable String text(Column column) {
            var values = list(column);
            return values.isEmpty() ? null : values.getFirst();
        }

        /** Where the reader finds the column. */
        String place(Column column) {
            return places.getOrDefault(column, column.header());
        }
    }
}
