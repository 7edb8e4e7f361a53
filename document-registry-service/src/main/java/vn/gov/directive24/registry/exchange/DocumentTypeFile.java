package vn.gov.directive24.registry.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.exchange.WorkbookGuard;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;

/**
 * Document types as a file to look at, to keep or to change and send back; without any it is the template.
 *
 * @param explicit whether an empty field is a hyphen, which empties it when the file is imported
 */
public record DocumentTypeFile(List<DocumentTypeState> types, boolean explicit) {

    private static final String SHEET = "Loại giấy tờ";
    /** Also behind apostrophes of its own, lest one of them be taken off. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+@-]");

    private static final List<String> GUIDE = List.of(
            "Mỗi dòng là một loại giấy tờ. Bắt buộc: Mã loại giấy tờ; với loại mới thêm Tên loại giấy tờ, Chủ thể, Cơ quan quản lý.",
            "Có thể có tiêu đề ở trên, dòng trống và cột khác; thứ tự cột tùy ý. Tên cột bằng tiếng Việt hoặc tiếng Anh (tên trường của API).",
            "Nhiều tên gọi khác trong một ô: cách nhau bằng dấu chấm phẩy hoặc xuống dòng.",
            "Cơ quan ghi bằng mã hoặc tên đầy đủ: BCA hoặc Bộ Công an.",
            "Ngày ghi theo dạng 31/12/2025. Mức định danh là 1 hoặc 2.",
            "Ô để trống thì giữ nguyên nội dung đang có; muốn bỏ trống thì ghi dấu gạch ngang (-).",
            "Trạng thái chỉ đổi được từ Đề xuất sang Đã có lộ trình; các bước sau làm riêng cho từng loại.",
            "Không dùng công thức, không gộp ô dưới dòng tên cột. Tối đa 20.000 dòng, 20 MB.",
            "Nên chạy thử (dryRun=true) trước: hệ thống cho biết dòng nào thêm, sửa, giữ nguyên và dòng nào sai, vì sao.");

    public static DocumentTypeFile of(List<DocumentTypeState> types) {
        return new DocumentTypeFile(types, false);
    }

    public byte[] xlsx() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Directive24", "1.0")) {
            var sheet = workbook.newWorksheet(SHEET);
            headers(sheet);
            for (var row = 0; row < types.size(); row++) {
                for (var column : Column.values()) {
                    put(sheet, row + 1, column, types.get(row));
                }
            }
            if (types.isEmpty()) {
                choose(sheet, Column.HOLDER, "Cá nhân,Tổ chức");
                choose(sheet, Column.ESSENTIAL, "Có,Không");
                choose(sheet, Column.ASSURANCE_LEVEL, "1,2");
                choose(sheet, Column.STATUS, "Đề xuất,Đã có lộ trình");
                guide(workbook.newWorksheet("Hướng dẫn"));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void headers(Worksheet sheet) {
        for (var column : Column.values()) {
            sheet.value(0, column.ordinal(), column.header());
            sheet.width(
                    column.ordinal(),
                    column == Column.NAME_VI || column == Column.SYNONYMS || column == Column.LEGAL_BASIS ? 50 : 22);
            sheet.style(0, column.ordinal())
                    .bold()
                    .fillColor("DCE6F1")
                    .wrapText(true)
                    .set();
        }
        sheet.freezePane(1, 1);
    }

    private void put(Worksheet sheet, int row, Column column, DocumentTypeState type) {
        if (column == Column.ROADMAP_ON && type.roadmapOn() != null) {
            sheet.value(row, column.ordinal(), type.roadmapOn());
            sheet.style(row, column.ordinal()).format("dd/mm/yyyy").set();
            return;
        }
        var words = words(column, type);
        if (!words.isEmpty()) {
            sheet.value(row, column.ordinal(), words);
        }
    }

    private String words(Column column, DocumentTypeState type) {
        var words = ExportRow.words(column, type);
        return words.isEmpty() && explicit ? RowReading.NOTHING : words;
    }

    private static void choose(Worksheet sheet, Column column, String values) {
        sheet.range(1, column.ordinal(), WorkbookGuard.MOST_ROWS, column.ordinal())
                .validateWithListByFormula('"' + values + '"')
                .allowBlank(true);
    }

    private static void guide(Worksheet sheet) {
        sheet.width(0, 120);
        for (var i = 0; i < GUIDE.size(); i++) {
            sheet.value(i, 0, GUIDE.get(i));
            sheet.style(i, 0).wrapText(true).set();
        }
    }

    /** In UTF-8 with a byte order mark, without which Excel garbles Vietnamese. */
    public byte[] csv() {
        var text = new StringBuilder("\uFEFF");
        text.append(Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(",")))
                .append("\r\n");
        for (var type : types) {
            text.append(Arrays.stream(Column.values())
                            .map(column -> quoted(words(column, type)))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe, which an import takes off again. */
    private static String quoted(String text) {
        var safe = FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    public byte[] json(JsonMapper json) {
        return json.writeValueAsBytes(
                Map.of("items", types.stream().map(DocumentTypeFile::fields).toList()));
    }

    private static Map<String, @Nullable Object> fields(DocumentTypeState type) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var column : Column.values()) {
            var value = ExportRow.value(column, type);
            if (value != null) {
                fields.put(column.field(), value);
            }
        }
        return fields;
    }
}
