package vn.gov.directive24.common.exchange;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a file.
 *
 * @param sheet name of the sheet; in YAML the list; {@code CSV} in a file without sheets
 * @param row number of the row as Excel shows it; in YAML the place in the list, from 1
 * @param column letter and header of the column; in YAML the field
 * @param remedy what to write instead, where the reason does not say so
 */
public record RowError(
        String sheet,
        int row,
        String column,
        String reason,
        @Nullable String remedy) {}
