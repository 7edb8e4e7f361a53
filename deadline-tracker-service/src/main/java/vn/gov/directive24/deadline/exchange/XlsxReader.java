package vn.gov.directive24.deadline.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.gov.directive24.common.exchange.ImportRefused;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Words;
import vn.gov.directive24.common.exchange.WorkbookGuard;
import vn.gov.directive24.deadline.exchange.ImportFile.TaskRow;

/** Reads the two sheets of the template row by row. */
final class XlsxReader {

    static final String DIRECTIVE_SHEET = "Chỉ thị";
    static final String TASK_SHEET = "Nhiệm vụ";

    /** Headers of the directive's sheet and the fields that say the same in YAML. */
    static final Map<String, String> DIRECTIVE_HEADERS = directiveHeaders();

    /** What a cell says that is meant to be empty; one that is left empty says nothing. */
    private static final String NOTHING = "-";

    private final RowErrors errors;
    /** A text that many cells share is cleaned once and kept once. */
    private final Map<String, String> cleaned = new HashMap<>();

    XlsxReader(RowErrors errors) {
        this.errors = errors;
    }

    ImportFile read(byte[] content) {
        var guard = WorkbookGuard.look(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var sheets = new LinkedHashMap<String, Sheet>();
            workbook.getSheets().forEach(sheet -> sheets.put(Words.folded(sheet.getName()), sheet));
            for (var name : List.of(DIRECTIVE_SHEET, TASK_SHEET)) {
                if (!sheets.containsKey(name)) {
                    throw ImportRefused.withoutSheet(name, sheets.keySet());
                }
                guard.mergedIn(name)
                        .forEach(range -> errors.add(
                                name,
                                Integer.parseInt(
                                        range.substring(0, range.indexOf(':')).replaceAll("[A-Z]", "")),
                                range,
                                "These cells are merged; unmerge them and fill each."));
            }
            return new ImportFile(directive(rows(sheets.get(DIRECTIVE_SHEET))), tasks(rows(sheets.get(TASK_SHEET))));
        } catch (ImportRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a library stumbles over in somebody's file is the file's fault.
            throw ImportRefused.damaged("it is no workbook that Excel would open");
        }
    }

    private static List<Row> rows(@org.jspecify.annotations.Nullable Sheet sheet) throws IOException {
        if (sheet == null) {
            return List.of();
        }
        try (var rows = sheet.openStream()) {
            return rows.toList();
        }
    }

    private Map<String, String> directive(List<Row> rows) {
        var fields = new LinkedHashMap<String, String>();
        if (rows.size() < 2) {
            return fields;
        }
        for (var header : cells(rows.getFirst())) {
            var field = DIRECTIVE_HEADERS.get(Words.folded(header.getText()));
            if (field == null) {
                unknown(DIRECTIVE_SHEET, header);
                continue;
            }
            rows.get(1)
                    .getOptionalCell(header.getColumnIndex())
                    .ifPresent(cell -> fields.put(field, text(DIRECTIVE_SHEET, cell, field.equals("date"))));
        }
        rows.stream()
                .skip(2)
                .filter(row -> !isEmpty(row))
                .findFirst()
                .ifPresent(row -> errors.add(
                        DIRECTIVE_SHEET, row.getRowNum(), "A", "A file holds one directive; here is a second row."));
        return fields;
    }

    private List<TaskRow> tasks(List<Row> rows) {
        var tasks = new ArrayList<TaskRow>();
        if (rows.isEmpty()) {
            return tasks;
        }
        var columns = columns(rows.getFirst());
        var places = new EnumMap<Column, String>(Column.class);
        columns.forEach((index, column) ->
                places.put(column, CellAddress.convertNumToColString(index) + " " + column.header()));
        for (var row : rows.subList(1, rows.size())) {
            if (!isEmpty(row)) {
                tasks.add(new TaskRow(TASK_SHEET, row.getRowNum(), cells(row, columns), places));
            }
        }
        return tasks;
    }

    private Map<Integer, Column> columns(Row headers) {
        var columns = new LinkedHashMap<Integer, Column>();
        for (var header : cells(headers)) {
            var column = Column.ofHeader(Words.folded(header.getText()));
            if (column.isEmpty()) {
                unknown(TASK_SHEET, header);
            } else if (columns.containsValue(column.get())) {
                errors.add(
                        TASK_SHEET,
                        headers.getRowNum(),
                        header.getAddress().toString(),
                        "The column \"%s\" is here twice."
                                .formatted(column.get().header()));
            } else {
                columns.put(header.getColumnIndex(), column.get());
            }
        }
        if (!columns.containsValue(Column.CODE)) {
            errors.add(TASK_SHEET, headers.getRowNum(), Column.CODE.header(), "This column is missing.");
        }
        return columns;
    }

    private Map<Column, List<String>> cells(Row row, Map<Integer, Column> columns) {
        var cells = new EnumMap<Column, List<String>>(Column.class);
        columns.forEach((index, column) -> {
            var text = row.getOptionalCell(index)
                    .map(cell -> text(TASK_SHEET, cell, column.isDate()))
                    .orElse("");
            if (!text.isEmpty()) {
                cells.put(column, text.equals(NOTHING) ? List.of() : values(column, text));
            }
        });
        row.stream()
                .filter(cell ->
                        cell != null && !cell.getText().isBlank() && !columns.containsKey(cell.getColumnIndex()))
                .forEach(cell -> errors.add(
                        TASK_SHEET, row.getRowNum(), cell.getAddress().toString(), "This column has no header."));
        return cells;
    }

    private static List<String> values(Column column, String text) {
        return column.isList() ? Words.split(column.isCodes() ? text.replace(',', ';') : text) : List.of(text);
    }

    private String text(String sheet, Cell cell, boolean date) {
        if (cell.getType() == CellType.FORMULA) {
            errors.add(
                    sheet,
                    cell.getAddress().getRow() + 1,
                    cell.getAddress().toString(),
                    "This cell holds a formula; paste its value.");
            return "";
        }
        if (cell.getType() == CellType.ERROR) {
            errors.add(
                    sheet,
                    cell.getAddress().getRow() + 1,
                    cell.getAddress().toString(),
                    "This cell holds an error of Excel.");
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return date ? day(sheet, cell) : plain(cell.asNumber());
        }
        return cleaned.computeIfAbsent(cell.getText(), Words::clean);
    }

    private String day(String sheet, Cell cell) {
        try {
            return cell.asDate().toLocalDate().toString();
        } catch (DateTimeException | ArithmeticException | ExcelReaderException _) {
            errors.add(
                    sheet,
                    cell.getAddress().getRow() + 1,
                    cell.getAddress().toString(),
                    "The number %s is no date.".formatted(cell.getText()));
            return "";
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static List<Cell> cells(Row row) {
        return row.stream()
                .filter(cell -> cell != null && !cell.getText().isBlank())
                .toList();
    }

    private static boolean isEmpty(Row row) {
        return cells(row).isEmpty();
    }

    private void unknown(String sheet, Cell header) {
        errors.add(
                sheet,
                header.getAddress().getRow() + 1,
                header.getAddress().toString(),
                "There is no column \"%s\".".formatted(Words.folded(header.getText())));
    }

    private static Map<String, String> directiveHeaders() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Số, ký hiệu", "number");
        headers.put("Ngày ban hành", "date");
        headers.put("Ghi chú về ngày", "dateNoteVi");
        headers.put("Cơ quan ban hành", "issuerVi");
        headers.put("Trích yếu", "subjectVi");
        headers.put("Căn cứ", "legalReferences");
        return headers;
    }
}
