package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.Vietnamese.date;
import static vn.gov.directive24.deadline.monthly.Vietnamese.number;
import static vn.gov.directive24.deadline.monthly.Vietnamese.onePercent;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Column;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DirectiveFigures;

/** The four states and both bases. */
final class ResultsChapter {

    private final ReportPaper paper;
    private final MonthlyReport report;

    ResultsChapter(ReportPaper paper, MonthlyReport report) {
        this.paper = paper;
        this.report = report;
    }

    void write() {
        results();
        bases();
    }

    private void results() {
        var all = report.all();
        paper.section("KẾT QUẢ CHUNG");
        paper.subheading("1. Tình hình thực hiện");
        paper.paragraph(
                "Có %s nhiệm vụ được giao thành %s đầu việc cho các cơ quan. Đã hoàn thành %s đầu việc (đúng hạn %s, quá hạn %s); đang thực hiện trong hạn %s; quá hạn chưa hoàn thành %s%s."
                        .formatted(
                                number(all.tasks()),
                                number(all.assignments()),
                                number(all.done()),
                                number(all.doneOnTime()),
                                number(all.doneLate()),
                                number(all.openInTime()),
                                number(all.openOverdue()),
                                all.closedWithoutDoing() == 0
                                        ? ""
                                        : "; đã hủy hoặc thay thế, không tính vào kết quả %s"
                                                .formatted(number(all.closedWithoutDoing()))));
        paper.caption("Số đầu việc theo trạng thái");
        paper.table(
                List.of(
                        Column.text("Văn bản", 32),
                        Column.figure("Nhiệm vụ", 17),
                        Column.figure("Đầu việc", 17),
                        Column.figure("Hoàn thành đúng hạn", 22),
                        Column.figure("Hoàn thành quá hạn", 22),
                        Column.figure("Trong hạn", 16),
                        Column.figure("Quá hạn chưa xong", 18),
                        Column.figure("Hủy, thay thế", 16)),
                withTotal(figures -> List.of(
                        number(figures.tasks()),
                        number(figures.assignments()),
                        number(figures.doneOnTime()),
                        number(figures.doneLate()),
                        number(figures.openInTime()),
                        number(figures.openOverdue()),
                        number(figures.closedWithoutDoing()))));
        report.directives().stream()
                .filter(of -> !Vietnamese.hasOfficialNumber(of))
                .forEach(of -> paper.note(
                        "%s: ký hiệu dùng trong báo cáo này của %s.".formatted(of.number(), Vietnamese.document(of))));
    }

    private void bases() {
        var all = report.all();
        paper.subheading("2. Hai tỷ lệ hoàn thành");
        paper.paragraph(
                "Tỷ lệ hoàn thành trên tổng số đầu việc là %s. Tỷ lệ hoàn thành đúng hạn trên số đầu việc đã đến hạn là %s (%s trên %s)."
                        .formatted(
                                onePercent(all.percentDone()),
                                onePercent(all.percentOnTime()),
                                number(all.dueOnTime()),
                                number(all.fellDue())));
        paper.caption("Số đầu việc đã đến hạn tính đến hết ngày " + date(report.until()));
        paper.table(
                List.of(
                        Column.text("Văn bản", 26),
                        Column.figure("Đã đến hạn", 16),
                        Column.figure("Đúng hạn", 15),
                        Column.figure("Quá hạn đã xong", 18),
                        Column.figure("Quá hạn chưa xong", 18),
                        Column.figure("Chờ duyệt", 15),
                        Column.figure("Đến hạn ngày cuối, chưa nộp", 20),
                        Column.figure("% xong/ tổng số", 16),
                        Column.figure("% đúng hạn/ đến hạn", 16)),
                withTotal(figures -> List.of(
                        number(figures.fellDue()),
                        number(figures.dueOnTime()),
                        number(figures.dueLate()),
                        number(figures.dueOverdue()),
                        number(figures.dueWaiting()),
                        number(figures.dueMissedOnLastDay()),
                        onePercent(figures.percentDone()),
                        onePercent(figures.percentOnTime()))));
        paper.note("Đầu việc nộp trong hạn và đang chờ duyệt chưa tính là hoàn thành. Tỷ lệ làm tròn xuống.");
    }

    private List<List<String>> withTotal(Function<DirectiveFigures, List<String>> cells) {
        return Stream.concat(
                        report.directives().stream()
                                .map(figures -> ReportPaper.row(figures.number(), cells.apply(figures))),
                        Stream.of(ReportPaper.row("Tổng số", cells.apply(report.all()))))
                .toList();
    }
}
