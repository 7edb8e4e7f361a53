package vn.gov.directive24.registry.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A list as a workbook: what it is, its rows, and what changed. Texts are texts, none is a formula. */
final class ListWorkbook {

    /** What Excel takes in a cell; a workbook with a longer text it calls damaged. */
    static final int LONGEST = 32_767;

    private static final String CUT = " … (đầy đủ trong bản JSON và CSV)";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MonthlyList content;
    private final String hash;
    private final String keyId;

    private ListWorkbook(MonthlyList content, String hash, String keyId) {
        this.content = content;
        this.hash = hash;
        this.keyId = keyId;
    }

    /** @param hash of the list, in hexadecimal */
    static byte[] of(MonthlyList content, String hash, String keyId) {
        return new ListWorkbook(content, hash, keyId).bytes();
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Directive24", "1.0")) {
            types(workbook.newWorksheet("Danh mục"));
            changes(workbook.newWorksheet("Thay đổi"));
            about(workbook.newWorksheet("Thông tin"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void types(Worksheet sheet) {
        var columns = ListColumn.values();
        header(sheet, Arrays.stream(columns).map(ListColumn::title).toList());
        for (var i = 0; i < columns.length; i++) {
            sheet.width(i, columns[i].width());
        }
        var rows = content.types();
        for (var r = 0; r < rows.size(); r++) {
            for (var c = 0; c < columns.length; c++) {
                cell(sheet, r + 1, c, columns[c].of(content, rows.get(r)));
            }
        }
        sheet.setAutoFilter(0, 0, rows.size(), columns.length - 1);
        print(sheet);
    }

    private void changes(Worksheet sheet) {
        header(sheet, List.of("Thay đổi", "Mã", "Tên giấy tờ", "Trường", "Trước", "Nay"));
        widths(sheet, 26, 18, 44, 20, 40, 40);
        var row = 1;
        var changes = content.changes();
        row = named(sheet, row, "Mới tích hợp", changes.came());
        row = named(sheet, row, "Không còn tích hợp", changes.went());
        row = named(sheet, row, "Mới đưa vào danh mục", changes.added());
        row = named(sheet, row, "Đưa ra khỏi danh mục", changes.removed());
        for (var type : changes.changed()) {
            for (var field : type.fields()) {
                line(sheet, row++, "Sửa đổi", type.code(), type.nameVi(), field.field(), field.before(), field.after());
            }
        }
        print(sheet);
    }

    private static int named(Worksheet sheet, int from, String what, List<ListChanges.Named> types) {
        var row = from;
        for (var type : types) {
            line(sheet, row++, what, type.code(), type.nameVi());
        }
        return row;
    }

    private void about(Worksheet sheet) {
        header(sheet, List.of("Mục", "Nội dung"));
        widths(sheet, 36, 90);
        var correction = content.corrects();
        line(sheet, 1, "Danh mục số", content.number());
        line(sheet, 2, "Tháng", content.month());
        line(sheet, 3, "Số liệu đến hết ngày", content.upTo());
        line(sheet, 4, "Ngày công bố", content.publishedOn());
        line(sheet, 5, "Thay thế danh mục số", correction == null ? null : correction.number());
        line(sheet, 6, "Lý do thay thế", correction == null ? null : correction.reason());
        line(
                sheet,
                7,
                "Số loại giấy tờ (không kể dữ liệu mẫu)",
                content.official().types());
        line(sheet, 8, "Trong đó đã tích hợp", content.official().integrated());
        line(sheet, 9, "Dòng dữ liệu mẫu", content.synthetic().types());
        line(sheet, 10, "SHA-256 của danh mục (tệp JSON)", hash);
        line(
                sheet,
                11,
                "SHA-256 của danh mục trước",
                content.previous() == null ? null : content.previous().sha256());
        line(sheet, 12, "Khóa ký", keyId);
        line(
                sheet,
                13,
                "Tệp có chữ ký số",
                "Bản JSON là bản được ký; bảng tính này được lập từ bản đó. Các dòng trên không tự chứng minh bảng tính "
                        + "chưa bị sửa: chữ ký trong bản JSON ghi mã băm của chính tệp XLSX này.");
        print(sheet);
    }

    private static void header(Worksheet sheet, List<String> titles) {
        for (var i = 0; i < titles.size(); i++) {
            sheet.value(0, i, titles.get(i));
        }
        sheet.range(0, 0, 0, titles.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E7E6E6")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private static void widths(Worksheet sheet, int... widths) {
        for (var i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
    }

    private static void line(Worksheet sheet, int row, @Nullable Object... values) {
        for (var i = 0; i < values.length; i++) {
            cell(sheet, row, i, values[i]);
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                return;
            }
            case Integer number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day.format(DAY));
            default -> sheet.value(row, column, fitting(value.toString()));
        }
        sheet.style(row, column)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    /** The text, or as much of it as a cell takes, which then says so. */
    static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private static void print(Worksheet sheet) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.footer("Trang &P/&N", org.dhatim.fastexcel.Position.CENTER);
    }
}
