package vn.gov.directive24.deadline.exchange;

/**
 * One thing wrong in a file.
 *
 * @param sheet name of the sheet; in YAML {@code directive} or {@code tasks}
 * @param row number of the row as Excel shows it; in YAML the place of the task, from 1
 * @param column letter and header of the column; in YAML the field
 */
public record RowError(String sheet, int row, String column, String reason) {}
