package vn.gov.directive24.common.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.exchange.Table.Cell;
import vn.gov.directive24.common.exchange.Table.Line;

/** The sheets of a workbook, row by row. */
final class XlsxRows {

    /** A text that many cells share is cleaned once and kept once. */
    private final Map<String, String> cleaned = new HashMap<>();

    private XlsxRows() {}

    /** By name, in their order. */
    static Map<String, List<Line>> read(byte[] content) {
        WorkbookGuard.look(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            var reader = new XlsxRows();
            var sheets = new LinkedHashMap<String, List<Line>>();
            for (var sheet : workbook.getSheets().toList()) {
                sheets.put(Words.folded(sheet.getName()), reader.rows(sheet));
            }
            return sheets;
        } catch (IOException | RuntimeException unreadable) {
            // Whatever a library stumbles over in somebody's file is the file's fault.
            throw ImportRefused.damaged("it is no workbook that Excel would open");
        }
    }

    private List<Line> rows(Sheet sheet) throws IOException {
        try (var rows = sheet.openStream()) {
            return TableReader.withoutBlankEnd(rows.map(this::line).toList());
        }
    }

    private Line line(Row row) {
        var cells = new LinkedHashMap<Integer, Cell>();
        row.stream().forEach(cell -> {
            if (cell != null) {
                TableReader.put(cells, cell.getColumnIndex(), cell(cell));
            }
        });
        return new Line(row.getRowNum(), cells);
    }

    private Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case FORMULA -> new Cell(clean(cell.getText()), null, "This cell holds a formula.");
            case ERROR -> new Cell(clean(cell.getText()), null, "This cell holds an error of Excel.");
            case NUMBER -> new Cell(cell.asNumber().stripTrailingZeros().toPlainString(), day(cell), null);
            case STRING, BOOLEAN, EMPTY -> Cell.of(clean(cell.getText()));
        };
    }

    private String clean(String text) {
        return cleaned.computeIfAbsent(text, Words::clean);
    }

    private static @Nullable LocalDate day(org.dhatim.fastexcel.reader.Cell cell) {
        try {
            return cell.asDate().toLocalDate();
        } catch (DateTimeException | ArithmeticException | ExcelReaderException _) {
            return null;
        }
    }
}
