package vn.gov.directive24.deadline.monthly;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DirectiveFigures;

/** A fixed report as a workbook, one sheet per table. The same version gives the same bytes. */
public final class ReportWorkbook {

    private final FrozenReport frozen;
    private final MonthlyReport report;

    public ReportWorkbook(FrozenReport frozen) {
        this.frozen = frozen;
        this.report = frozen.content();
    }

    public byte[] bytes() {
        var workbook = new Workbook("Báo cáo " + Vietnamese.month(report.month()), frozen.frozenOn());
        workbook.sheet(
                "Báo cáo",
                List.of("Mục", "Nội dung"),
                Stream.of(
                        row("Tháng", report.month().toString()),
                        row("Số liệu đến hết ngày", report.until()),
                        row("Cơ quan báo cáo", frozen.agency()),
                        row("Phiên bản", frozen.version()),
                        row("Ngày chốt", frozen.frozenOn()),
                        row("SHA-256", frozen.hash()),
                        row("Lý do đính chính", frozen.reason())));
        states(workbook);
        deadlines(workbook);
        duties(workbook);
        scores(workbook);
        return workbook.bytes();
    }

    private void states(Workbook workbook) {
        workbook.sheet(
                "Tổng hợp",
                List.of(
                        "Văn bản",
                        "Nhiệm vụ",
                        "Đầu việc",
                        "Hoàn thành đúng hạn",
                        "Hoàn thành quá hạn",
                        "Trong hạn",
                        "Quá hạn chưa xong",
                        "Hủy, thay thế",
                        "Đã đến hạn",
                        "Đến hạn: đúng hạn",
                        "Đến hạn: quá hạn đã xong",
                        "Đến hạn: quá hạn chưa xong",
                        "Đến hạn: chờ duyệt",
                        "Đến hạn ngày cuối, chưa nộp",
                        "% xong trên tổng số",
                        "% đúng hạn trên đến hạn"),
                Stream.concat(report.directives().stream(), Stream.of(report.all()))
                        .map(ReportWorkbook::figures));
        workbook.sheet(
                "Quá hạn theo cơ quan",
                List.of("Mã cơ quan", "Cơ quan", "Số đầu việc quá hạn", "Quá hạn lâu nhất (ngày)"),
                report.overdueByAgency().stream()
                        .map(of -> row(of.agency(), of.nameVi(), of.assignments(), of.longest())));
    }

    private static List<@org.jspecify.annotations.Nullable Object> figures(DirectiveFigures of) {
        return row(
                of.number().equals("ALL") ? "Tổng số" : of.number(),
                of.tasks(),
                of.assignments(),
                of.doneOnTime(),
                of.doneLate(),
                of.openInTime(),
                of.openOverdue(),
                of.closedWithoutDoing(),
                of.fellDue(),
                of.dueOnTime(),
                of.dueLate(),
                of.dueOverdue(),
                of.dueWaiting(),
                of.dueMissedOnLastDay(),
                of.percentDone(),
                of.percentOnTime());
    }

    private void deadlines(Workbook workbook) {
        workbook.sheet(
                "Quá hạn",
                List.of(
                        "Đầu việc",
                        "Văn bản",
                        "Nhiệm vụ",
                        "Mã cơ quan",
                        "Cơ quan",
                        "Trạng thái",
                        "Hạn",
                        "Hạn ban đầu",
                        "Quá hạn (ngày)",
                        "Quá hạn ban đầu (ngày)",
                        "Ghi chú"),
                report.overdue().stream()
                        .map(of -> row(
                                of.assignment(),
                                of.directive(),
                                of.titleVi(),
                                of.agency(),
                                of.nameVi(),
                                Vietnamese.status(of.status()),
                                of.due(),
                                of.originalDue(),
                                of.daysLate(),
                                of.daysLateOriginal(),
                                of.statusReason())));
        due(workbook, "Đến hạn ngày cuối tháng", report.missedOnLastDay());
        due(workbook, "Đến hạn tháng sau", report.dueNextMonth());
        var extensions = report.extensions();
        if (extensions != null) {
            workbook.sheet(
                    "Gia hạn",
                    List.of(
                            "Đầu việc",
                            "Văn bản",
                            "Nhiệm vụ",
                            "Mã cơ quan",
                            "Cơ quan",
                            "Ngày gia hạn",
                            "Hạn cũ",
                            "Hạn mới",
                            "Hạn ban đầu",
                            "Lý do"),
                    extensions.stream()
                            .map(of -> row(
                                    of.assignment(),
                                    of.directive(),
                                    of.titleVi(),
                                    of.agency(),
                                    of.nameVi(),
                                    of.grantedOn(),
                                    of.from(),
                                    of.to(),
                                    of.originalDue(),
                                    of.grounds())));
        }
    }

    private static void due(Workbook workbook, String name, List<MonthlyReport.DueRow> rows) {
        workbook.sheet(
                name,
                List.of("Đầu việc", "Văn bản", "Nhiệm vụ", "Mã cơ quan", "Cơ quan", "Trạng thái", "Hạn"),
                rows.stream()
                        .map(of -> row(
                                of.assignment(),
                                of.directive(),
                                of.titleVi(),
                                of.agency(),
                                of.nameVi(),
                                Vietnamese.status(of.status()),
                                of.due())));
    }

    private void duties(Workbook workbook) {
        workbook.sheet(
                "Chỉ tiêu",
                List.of(
                        "Mã",
                        "Văn bản",
                        "Chỉ tiêu",
                        "Loại",
                        "Chiều",
                        "Mục tiêu",
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
                List.of("Đầu việc", "Văn bản", "Nhiệm vụ", "Mã cơ quan", "Cơ quan", "Đánh giá", "Báo cáo gần nhất"),
                report.standingDuties().stream()
                        .map(of -> row(
                                of.assignment(),
                                of.directive(),
                                of.titleVi(),
                                of.agency(),
                                of.nameVi(),
                                of.judgement().equals("REPORT_MISSING") ? "Thiếu báo cáo" : "Chưa đạt chỉ tiêu",
                                of.lastReportOn())));
        var escalations = report.escalations();
        if (escalations != null) {
            workbook.sheet(
                    "Đưa lên Thủ tướng",
                    List.of("Đầu việc", "Văn bản", "Nhiệm vụ", "Mã cơ quan", "Cơ quan", "Hạn", "Ngày đưa lên"),
                    escalations.stream()
                            .map(of -> row(
                                    of.assignment(),
                                    of.directive(),
                                    of.titleVi(),
                                    of.agency(),
                                    of.nameVi(),
                                    of.due(),
                                    of.escalatedOn())));
        }
    }

    private void scores(Workbook workbook) {
        workbook.sheet(
                "Điểm",
                List.of(
                        "Mã cơ quan",
                        "Cơ quan",
                        "Điểm",
                        "So với tháng trước",
                        "Trọng số có số liệu (%)",
                        "Đúng hạn",
                        "Kịp thời",
                        "Báo cáo mới",
                        "Đo được"),
                report.scores().agencies().stream()
                        .map(of -> row(
                                of.agency(),
                                of.nameVi(),
                                of.score(),
                                of.change(),
                                of.coverage(),
                                of.onTime(),
                                of.timeliness(),
                                of.freshness(),
                                of.measured())));
        workbook.sheet(
                "Đề xuất",
                List.of("Đề xuất", "Mã cơ quan", "Cơ quan", "Điểm", "Trọng số có số liệu (%)", "Đầu việc quá hạn"),
                Stream.concat(
                        report.proposals().praise().stream().map(of -> proposal("Biểu dương", of)),
                        report.proposals().criticise().stream().map(of -> proposal("Phê bình", of))));
    }

    private static List<@org.jspecify.annotations.Nullable Object> proposal(String what, MonthlyReport.Proposal of) {
        return row(what, of.agency(), of.nameVi(), of.score(), of.coverage(), of.overdue());
    }

    private static List<@org.jspecify.annotations.Nullable Object> row(
            @org.jspecify.annotations.Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
