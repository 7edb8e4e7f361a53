package vn.gov.directive24.deadline.monthly;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Column;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Style;

/** Tables of a document: fixed widths, the header again on each page, no row torn apart. */
final class Tables {

    private static final int SIZE = 12;

    /** So few rows are not spread over two pages. */
    private static final int ON_ONE_PAGE = 6;

    private Tables() {}

    /** For what stands side by side without lines. */
    static XWPFTable invisible(XWPFDocument document, List<Integer> widths) {
        var table = create(document, 1, widths);
        table.removeBorders();
        table.getRow(0).setCantSplitRow(true);
        return table;
    }

    static void of(XWPFDocument document, List<Column> columns, List<List<String>> rows) {
        var table = create(
                document, rows.size() + 1, columns.stream().map(Column::width).toList());
        var header = table.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        for (var i = 0; i < columns.size(); i++) {
            fill(header.getCell(i), columns.get(i).title(), ParagraphAlignment.CENTER, Style.bold(SIZE));
        }
        for (var i = 0; i < rows.size(); i++) {
            fill(table.getRow(i + 1), columns, rows.get(i));
        }
        if (rows.size() <= ON_ONE_PAGE) {
            table.getRows().subList(0, rows.size()).forEach(Tables::keepWithNext);
        }
    }

    private static void keepWithNext(XWPFTableRow row) {
        for (var cell : row.getTableCells()) {
            cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true));
        }
    }

    private static void fill(XWPFTableRow row, List<Column> columns, List<String> texts) {
        row.setCantSplitRow(true);
        for (var i = 0; i < columns.size(); i++) {
            fill(row.getCell(i), texts.get(i), columns.get(i).alignment(), Style.plain(SIZE));
        }
    }

    private static void fill(XWPFTableCell cell, String text, ParagraphAlignment alignment, Style style) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var paragraph = AdministrativeDocument.first(cell);
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(20);
        paragraph.setSpacingAfter(20);
        AdministrativeDocument.write(paragraph, text, style);
    }

    private static XWPFTable create(XWPFDocument document, int rows, List<Integer> widths) {
        var table = document.createTable(rows, widths.size());
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(
                AdministrativeDocument.twips(widths.stream().mapToInt(i -> i).sum())
                        .intValue());
        table.setCellMargins(0, 70, 0, 70);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(AdministrativeDocument.twips(width)));
        for (var row : table.getRows()) {
            for (var i = 0; i < widths.size(); i++) {
                row.getCell(i)
                        .setWidth(AdministrativeDocument.twips(widths.get(i)).toString());
            }
        }
        properties.addNewTblInd().setW(BigInteger.ZERO);
        return table;
    }
}
