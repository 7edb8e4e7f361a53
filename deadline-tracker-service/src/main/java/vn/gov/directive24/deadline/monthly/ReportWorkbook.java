package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.Vietnamese.date;
import static vn.gov.directive24.deadline.monthly.Vietnamese.number;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        var requests = report.extensionRequests();
        var duties = report.duties();
        workbook.sheet(
                "Báo cáo",
                List.of("Mục", "Nội dung"),
                Stream.of(
                        row("Tháng", Vietnamese.month(report.month())),
                        row("Số liệu đến hết ngày", date(report.until())),
                        row("Cơ quan báo cáo", frozen.agency()),
                        row("Phiên bản", number(frozen.version())),
                        row("Ngày chốt", date(frozen.frozenOn())),
                        row("SHA-256", frozen.hash()),
                        row("Lý do đính chính", frozen.reason()),
                        row("Đề nghị gia hạn trong tháng", number(requests.asked())),
                        row("Cho gia hạn", number(requests.granted())),
                        row("Không chấp thuận gia hạn", number(requests.refused())),
                        row("Đề nghị gia hạn hết hiệu lực", number(requests.lapsed())),
                        row("Đề nghị gia hạn chưa quyết định đến cuối tháng", number(requests.waiting())),
                        row("Nhiệm vụ thường xuyên: đang duy trì", number(duties.holds())),
                        row("Nhiệm vụ thường xuyên: thiếu báo cáo", number(duties.reportMissing())),
                        row("Nhiệm vụ thường xuyên: chưa đạt chỉ tiêu", number(duties.belowTarget())),
                        row("Nhiệm vụ thường xuyên: chưa đến kỳ", number(duties.notYet())),
                        row(
                                "Trường hợp yêu cầu giấy tờ đã tích hợp trên VNeID",
                                report.violations().number() == null
                                        ? "Chưa có số liệu; không kết luận là không có vi phạm"
                                        : number(report.violations().number())),
                        row("Quy tắc đề xuất", report.proposals().rule())));
        states(workbook);
        deadlines(workbook);
        DutySheets.write(workbook, report);
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

    private static List<@Nullable Object> figures(DirectiveFigures of) {
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
                        "Mã đầu việc",
                        "Văn bản",
                        "Nhiệm vụ",
                        "Mã cơ quan",
                        "Cơ quan",
                        "Trạng thái",
                        "Hạn",
                        "Hạn ban đầu",
                        "Quá hạn (ngày)",
                        "So với hạn ban đầu (ngày)",
                        "Tiến độ tự báo cáo (%)",
                        "Vướng mắc",
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
                                of.progress(),
                                Vietnamese.blockers(of.blockers()),
                                of.statusReason())));
        due(workbook, "Đến hạn ngày cuối tháng", report.missedOnLastDay());
        due(workbook, "Đến hạn tháng sau", report.dueNextMonth());
        workbook.sheet(
                "Gia hạn",
                List.of(
                        "Mã đầu việc",
                        "Văn bản",
                        "Nhiệm vụ",
                        "Mã cơ quan",
                        "Cơ quan",
                        "Ngày gia hạn",
                        "Hạn cũ",
                        "Hạn mới",
                        "Hạn ban đầu",
                        "Lý do",
                        "Văn bản cho gia hạn"),
                report.extensions().stream()
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
                                of.grounds(),
                                of.reference())));
    }

    private static void due(Workbook workbook, String name, List<MonthlyReport.DueRow> rows) {
        workbook.sheet(
                name,
                List.of("Mã đầu việc", "Văn bản", "Nhiệm vụ", "Mã cơ quan", "Cơ quan", "Trạng thái", "Hạn"),
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
                        "Đo được",
                        "Vi phạm"),
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
                                of.measured(),
                                of.violations())));
        workbook.sheet(
                "Đề xuất",
                List.of("Đề xuất", "Mã cơ quan", "Cơ quan", "Điểm", "Trọng số có số liệu (%)", "Đầu việc quá hạn"),
                Stream.concat(
                        report.proposals().praise().stream().map(of -> proposal("Biểu dương", of)),
                        report.proposals().criticise().stream().map(of -> proposal("Phê bình", of))));
    }

    private static List<@Nullable Object> proposal(String what, MonthlyReport.Proposal of) {
        return row(what, of.agency(), of.nameVi(), of.score(), of.coverage(), of.overdue());
    }

    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
