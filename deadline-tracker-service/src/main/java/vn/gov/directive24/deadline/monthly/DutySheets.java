package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.ReportWorkbook.row;

import java.util.List;
import vn.gov.directive24.deadline.monthly.MonthlyReport.EscalationRow;

/** The sheets of indicators, standing duties and what the ladder brought up. */
final class DutySheets {

    private DutySheets() {}

    static void write(Workbook workbook, MonthlyReport report) {
        workbook.sheet(
                "Chỉ tiêu",
                List.of(
                        "Mã",
                        "Văn bản",
                        "Chỉ tiêu",
                        "Loại",
                        "Chiều",
                        "Mục tiêu",
                        "Nguồn mục tiêu",
                        "Kết quả",
                        "Tử số",
                        "Mẫu số",
                        "Trong đó dữ liệu mẫu",
                        "Nguồn",
                        "Ngày số liệu",
                        "Tuổi (ngày)",
                        "Cơ quan đã báo cáo",
                        "Cơ quan phải báo cáo",
                        "Đạt"),
                report.indicators().stream()
                        .map(of -> row(
                                of.code(),
                                of.directive(),
                                of.nameVi(),
                                of.kind().equals("SHARE") ? "Tỷ lệ %" : "Số lượng",
                                of.direction().equals("UP") ? "Càng cao càng tốt" : "Càng thấp càng tốt",
                                of.target(),
                                of.derived() ? "Hệ thống đặt" : "Văn bản giao",
                                of.value(),
                                of.numerator(),
                                of.denominator(),
                                of.synthetic(),
                                of.day() == null ? "Chưa từng có số liệu" : Vietnamese.source(of.source()),
                                of.day(),
                                of.ageDays(),
                                of.partsReported(),
                                of.partsExpected(),
                                of.reached() ? "Đạt" : "Chưa đạt")));
        workbook.sheet(
                "Nhiệm vụ thường xuyên",
                List.of("Mã đầu việc", "Văn bản", "Nhiệm vụ", "Mã cơ quan", "Cơ quan", "Đánh giá", "Báo cáo gần nhất"),
                report.standingDuties().stream()
                        .map(of -> row(
                                of.assignment(),
                                of.directive(),
                                of.titleVi(),
                                of.agency(),
                                of.nameVi(),
                                Vietnamese.judgement(of.judgement()),
                                of.lastReportOn())));
        escalated(workbook, "Đưa lên Thủ tướng", report.escalations());
        escalated(workbook, "Đưa lên từ tháng trước", report.escalatedBefore());
    }

    private static void escalated(Workbook workbook, String name, List<EscalationRow> rows) {
        workbook.sheet(
                name,
                List.of(
                        "Mã đầu việc",
                        "Văn bản",
                        "Nhiệm vụ",
                        "Mã cơ quan",
                        "Cơ quan",
                        "Hạn",
                        "Ngày đưa lên",
                        "Cơ quan xác nhận",
                        "Trạng thái cuối tháng"),
                rows.stream()
                        .map(of -> row(
                                of.assignment(),
                                of.directive(),
                                of.titleVi(),
                                of.agency(),
                                of.nameVi(),
                                of.due(),
                                of.escalatedOn(),
                                of.acknowledged() ? "Đã xác nhận" : "Chưa xác nhận",
                                Vietnamese.state(of.state()))));
    }
}
