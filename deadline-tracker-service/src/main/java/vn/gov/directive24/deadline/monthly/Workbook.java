package vn.gov.directive24.deadline.monthly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Sheets with a header that stays and can be filtered; dates and numbers are what they are, and no text is a formula. */
final class Workbook {

    private static final int NARROWEST = 8;
    private static final int DATE = 11;
    private static final int WIDEST = 60;

    /** Characters in a line of a landscape page that can still be read when the sheet is printed on its width. */
    private static final int PAGE = 220;

    /** Columns up to that width are not narrowed to make a sheet fit. */
    private static final int ENOUGH = 14;

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
            widths[i] = longestWord(columns.get(i)) + 2;
        }
        var all = orNone(rows.toList(), columns.size());
        for (var i = 0; i < all.size(); i++) {
            var row = sheet.createRow(i + 1);
            for (var j = 0; j < columns.size(); j++) {
                widths[j] =
                        Math.max(widths[j], fill(row.createCell(j), all.get(i).get(j)));
            }
        }
        var fitted = fitted(widths);
        layOut(sheet, columns.size(), all.size(), fitted);
        sheet.forEach(row -> row.setHeightInPoints(LINE * linesOf(row, fitted)));
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }

    /** What is wide gives way, in proportion, until the sheet fits the page. */
    private static int[] fitted(int[] wanted) {
        var widths = Arrays.stream(wanted)
                .map(width -> Math.clamp(width, NARROWEST, WIDEST))
                .toArray();
        var total = Arrays.stream(widths).sum();
        var least = Arrays.stream(widths).map(width -> Math.min(width, ENOUGH)).sum();
        if (total <= PAGE || total == least) {
            return widths;
        }
        var room = Math.max(PAGE - least, 0);
        return Arrays.stream(widths)
                .map(width -> width <= ENOUGH ? width : ENOUGH + (width - ENOUGH) * room / (total - least))
                .toArray();
    }

    /** An empty table says that it is meant to be empty. */
    private static List<List<@Nullable Object>> orNone(List<List<@Nullable Object>> rows, int columns) {
        if (!rows.isEmpty()) {
            return rows;
        }
        var none = new ArrayList<@Nullable Object>(Collections.nCopies(columns, null));
        none.set(0, "Không có");
        return List.of(none);
    }

    /** Not every program finds the height of wrapped text by itself; words leave some of each line empty. */
    private static int linesOf(Row row, int[] widths) {
        var lines = 1;
        for (var cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                var length = cell.getStringCellValue().length();
                lines = Math.max(lines, Math.ceilDiv(length * 11, widths[cell.getColumnIndex()] * 10));
            }
        }
        return lines;
    }

    private static void layOut(XSSFSheet sheet, int columns, int rows, int[] widths) {
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns - 1));
        for (var i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, (widths[i] + 1) * 256);
        }
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns - 1));
        var print = sheet.getPrintSetup();
        print.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.4);
        sheet.setMargin(PageMargin.RIGHT, 0.4);
        sheet.getHeader().setCenter("&\"Times New Roman,Bold\"&14" + sheet.getSheetName());
        sheet.getFooter().setCenter("&\"Times New Roman,Regular\"&12Trang &P/&N");
    }

    /** Returns how many characters wide it is. */
    private int fill(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setCellStyle(text);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
                return DATE;
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
        return words.length() * 11 / 10 + 1;
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
