package vn.gov.directive24.deadline.monthly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Sheets with a header that stays and can be filtered; dates and numbers are what they are, and no text is a formula. */
final class Workbook {

    private static final int NARROWEST = 10;
    private static final int WIDEST = 60;
    private static final int LINE = 16;
    private static final String LOOKS_LIKE_A_FORMULA = "=+-@\t\r";

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle header = style();
    private final CellStyle text = style();
    private final CellStyle quoted = style();
    private final CellStyle day = style();
    private final CellStyle whole = style();
    private final CellStyle decimal = style();

    Workbook(String title, LocalDate created) {
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("");
        properties.setCreated(
                Optional.of(Date.from(created.atStartOfDay(ZoneOffset.UTC).toInstant())));
        var formats = workbook.createDataFormat();
        var bold = font();
        bold.setBold(true);
        header.setFont(bold);
        header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        quoted.setQuotePrefixed(true);
        day.setDataFormat(formats.getFormat("dd/mm/yyyy"));
        whole.setDataFormat(formats.getFormat("#,##0"));
        decimal.setDataFormat(formats.getFormat("#,##0.0#"));
    }

    private CellStyle style() {
        var style = workbook.createCellStyle();
        style.setFont(font());
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private Font font() {
        var font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        return font;
    }

    void sheet(String name, List<String> columns, Stream<List<@Nullable Object>> rows) {
        var sheet = workbook.createSheet(name);
        var widths = new int[columns.size()];
        var top = sheet.createRow(0);
        for (var i = 0; i < columns.size(); i++) {
            var cell = top.createCell(i);
            cell.setCellValue(columns.get(i));
            cell.setCellStyle(header);
            widths[i] = Math.min(columns.get(i).length(), 16);
        }
        var all = rows.toList();
        for (var i = 0; i < all.size(); i++) {
            var row = sheet.createRow(i + 1);
            for (var j = 0; j < columns.size(); j++) {
                widths[j] =
                        Math.max(widths[j], fill(row.createCell(j), all.get(i).get(j)));
            }
        }
        layOut(sheet, columns.size(), all.size(), widths);
        sheet.forEach(row -> row.setHeightInPoints(LINE * linesOf(row, widths)));
    }

    /** Not every program finds the height of wrapped text by itself. */
    private static int linesOf(Row row, int[] widths) {
        var lines = 1;
        for (var cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                var width = Math.clamp(widths[cell.getColumnIndex()], NARROWEST, WIDEST);
                lines = Math.max(lines, Math.ceilDiv(cell.getStringCellValue().length() * 21, width * 20));
            }
        }
        return lines;
    }

    private static void layOut(XSSFSheet sheet, int columns, int rows, int[] widths) {
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
        for (var i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, (Math.clamp(widths[i], NARROWEST, WIDEST) + 2) * 256);
        }
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
        var print = sheet.getPrintSetup();
        print.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
    }

    /** Returns how many characters wide it is. */
    private int fill(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setCellStyle(text);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Long number -> number(cell, number);
            case Integer number -> number(cell, number);
            case java.math.BigDecimal number -> {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(decimal);
            }
            default -> {
                return text(cell, value.toString());
            }
        }
        return NARROWEST;
    }

    private void number(Cell cell, long number) {
        cell.setCellValue((double) number);
        cell.setCellStyle(whole);
    }

    /** A text that would be a formula when somebody edits it or saves it as CSV stays a text. */
    private int text(Cell cell, String words) {
        cell.setCellValue(words);
        cell.setCellStyle(!words.isEmpty() && LOOKS_LIKE_A_FORMULA.indexOf(words.charAt(0)) >= 0 ? quoted : text);
        return words.length();
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return StableZip.of(bytes.toByteArray());
    }
}
