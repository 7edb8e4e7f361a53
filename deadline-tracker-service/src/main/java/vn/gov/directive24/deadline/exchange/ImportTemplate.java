package vn.gov.directive24.deadline.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.gov.directive24.common.exchange.WorkbookGuard;

/** The workbook that officers fill in. */
public final class ImportTemplate {

    private static final List<String> KINDS = List.of(
            "Trước ngày",
            "Chậm nhất ngày",
            "Trong tháng",
            "Trong quý",
            "Trong năm",
            "Từ ngày",
            "Trong khoảng",
            "Hằng tháng",
            "Thường xuyên",
            "Không có thời hạn");
    private static final List<String> MODALITIES = List.of("Bắt buộc", "Nghiêm cấm", "Đề nghị");
    private static final List<String> GUIDE = List.of(
            "Một tệp chứa một văn bản (trang \"Chỉ thị\") và các nhiệm vụ của văn bản đó (trang \"Nhiệm vụ\").",
            "Nếu văn bản đã có trong hệ thống, chỉ cần ghi số, ký hiệu.",
            "Ngày ghi theo dạng 31/12/2025. Hạn hoàn thành là ngày cuối cùng còn được coi là đúng hạn.",
            "Nếu thời hạn theo văn bản ghi rõ ngày (ví dụ \"trước ngày 20/9/2025\"), có thể để trống Hạn hoàn thành: hệ thống tự tính (19/9/2025).",
            "Nhiều cơ quan, chỉ tiêu, căn cứ trong một ô: cách nhau bằng dấu chấm phẩy hoặc xuống dòng.",
            "Cơ quan ghi bằng mã: BCA, BTC, P01 … BO-NGANH là mọi bộ, ngành; UBND-TINH là mọi tỉnh, thành phố.",
            "Sửa nhiệm vụ đã có: phải ghi Căn cứ sửa đổi. Ô để trống thì giữ nguyên nội dung đang có; muốn bỏ trống thì ghi dấu gạch ngang (-).",
            "Không dùng công thức, không gộp ô. Tối đa 20.000 dòng, 20 MB.",
            "Nên chạy thử (dryRun=true) trước: hệ thống cho biết dòng nào thêm, sửa, giữ nguyên và dòng nào sai, vì sao.");

    private ImportTemplate() {}

    public static byte[] xlsx() {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Directive24", "1.0")) {
            headers(
                    workbook.newWorksheet(XlsxReader.DIRECTIVE_SHEET),
                    List.copyOf(XlsxReader.DIRECTIVE_HEADERS.keySet()));
            var tasks = workbook.newWorksheet(XlsxReader.TASK_SHEET);
            headers(
                    tasks,
                    java.util.Arrays.stream(Column.values()).map(Column::header).toList());
            choose(tasks, Column.KIND, KINDS);
            choose(tasks, Column.MODALITY, MODALITIES);
            guide(workbook.newWorksheet("Hướng dẫn"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static void headers(Worksheet sheet, List<String> headers) {
        for (var i = 0; i < headers.size(); i++) {
            sheet.value(0, i, headers.get(i));
            sheet.width(i, Math.max(14, headers.get(i).length() + 4));
            sheet.style(0, i).bold().fillColor("DCE6F1").wrapText(true).set();
        }
        sheet.freezePane(0, 1);
    }

    private static void choose(Worksheet sheet, Column column, List<String> values) {
        sheet.range(1, column.ordinal(), WorkbookGuard.MOST_ROWS, column.ordinal())
                .validateWithListByFormula('"' + String.join(",", values) + '"')
                .allowBlank(true);
    }

    private static void guide(Worksheet sheet) {
        sheet.width(0, 120);
        for (var i = 0; i < GUIDE.size(); i++) {
            sheet.value(i, 0, GUIDE.get(i));
            sheet.style(i, 0).wrapText(true).set();
        }
    }
}
