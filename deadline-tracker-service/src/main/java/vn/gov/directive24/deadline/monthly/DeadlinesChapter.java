package vn.gov.directive24.deadline.monthly;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static vn.gov.directive24.deadline.monthly.Vietnamese.date;
import static vn.gov.directive24.deadline.monthly.Vietnamese.number;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Column;
import vn.gov.directive24.deadline.monthly.TaskRows.TaskRow;

/** What is overdue, what falls due, and what was extended. */
final class DeadlinesChapter {

    private final ReportPaper paper;
    private final MonthlyReport report;

    DeadlinesChapter(ReportPaper paper, MonthlyReport report) {
        this.paper = paper;
        this.report = report;
    }

    void write() {
        paper.section("NHIỆM VỤ QUÁ HẠN, ĐẾN HẠN VÀ GIA HẠN");
        paper.subheading("1. Quá hạn theo cơ quan");
        var agencies = report.overdueByAgency();
        if (agencies.isEmpty()) {
            paper.paragraph("Không có đầu việc quá hạn.");
        } else {
            paper.paragraph("%s cơ quan có %s đầu việc quá hạn; danh mục theo nhiệm vụ tại Phụ lục %s."
                    .formatted(
                            number(agencies.size()),
                            number(report.overdue().size()),
                            paper.appendix(
                                    "Danh mục nhiệm vụ quá hạn",
                                    () -> paper.taskTable(TaskRows.overdue(report.overdue()), "Quá hạn (ngày)"))));
            overdueTable(agencies);
            blockers();
        }
        paper.subheading("2. Đến hạn ngày cuối tháng, chưa nộp kết quả");
        tasks(
                TaskRows.due(report.missedOnLastDay()),
                report.missedOnLastDay().size(),
                "đến hạn ngày %s, hết ngày chưa nộp kết quả và quá hạn từ ngày %s"
                        .formatted(date(report.until()), date(report.until().plusDays(1))),
                "Danh mục nhiệm vụ đến hạn ngày cuối tháng, chưa nộp kết quả");
        paper.subheading("3. Đến hạn trong " + Vietnamese.month(report.month().plusMonths(1)));
        tasks(
                TaskRows.due(report.dueNextMonth()),
                report.dueNextMonth().size(),
                "đến hạn trong " + Vietnamese.month(report.month().plusMonths(1)),
                "Danh mục nhiệm vụ đến hạn trong "
                        + Vietnamese.month(report.month().plusMonths(1)));
        extensions();
    }

    private void overdueTable(List<MonthlyReport.AgencyOverdue> agencies) {
        if (agencies.size() > ReportPaper.ROWS_IN_BODY) {
            paper.caption("%d cơ quan có nhiều đầu việc quá hạn nhất".formatted(ReportPaper.ROWS_IN_BODY));
        } else {
            paper.caption("Quá hạn theo cơ quan");
        }
        paper.table(
                agencyColumns(),
                agencyRows(agencies.stream().limit(ReportPaper.ROWS_IN_BODY).toList()));
        if (agencies.size() > ReportPaper.ROWS_IN_BODY) {
            paper.note("Số liệu của tất cả cơ quan tại Phụ lục %s."
                    .formatted(paper.appendix(
                            "Số đầu việc quá hạn theo cơ quan",
                            () -> paper.table(agencyColumns(), agencyRows(agencies)))));
        }
    }

    /** By kind, the most frequent first, as the agencies themselves have said. */
    private void blockers() {
        var kinds = report.overdue().stream()
                .flatMap(row -> row.blockers().stream())
                .collect(groupingBy(kind -> kind, TreeMap::new, counting()));
        var silent = report.overdue().stream()
                .filter(row -> row.blockers().isEmpty())
                .count();
        var said = kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(kind -> "%s %s".formatted(Vietnamese.blocker(kind.getKey()), number(kind.getValue())))
                .collect(joining(", "));
        paper.paragraph(
                said.isEmpty()
                        ? "Không cơ quan nào nêu vướng mắc ở đầu việc quá hạn của mình."
                        : "Vướng mắc do các cơ quan nêu ở đầu việc quá hạn: %s; %s đầu việc quá hạn không nêu vướng mắc."
                                .formatted(said, number(silent)));
    }

    private static List<Column> agencyColumns() {
        return List.of(
                Column.figure("TT", 12),
                Column.text("Cơ quan", 88),
                Column.figure("Số đầu việc quá hạn", 30),
                Column.figure("Quá hạn lâu nhất (ngày)", 30));
    }

    private static List<List<String>> agencyRows(List<MonthlyReport.AgencyOverdue> agencies) {
        return ReportPaper.numbered(
                agencies, row -> List.of(row.nameVi(), number(row.assignments()), number(row.longest())));
    }

    private void tasks(List<TaskRow> rows, int assignments, String which, String title) {
        if (rows.isEmpty()) {
            paper.paragraph("Không có đầu việc %s.".formatted(which));
            return;
        }
        var said = "%s đầu việc của %s nhiệm vụ %s".formatted(number(assignments), number(rows.size()), which);
        if (rows.size() <= ReportPaper.ROWS_IN_BODY / 2) {
            paper.paragraph(said + ", gồm:");
            paper.taskTable(rows, null);
        } else {
            paper.paragraph(said
                    + "; danh mục tại Phụ lục %s.".formatted(paper.appendix(title, () -> paper.taskTable(rows, null))));
        }
    }

    private void extensions() {
        var requests = report.extensionRequests();
        var extensions = report.extensions();
        paper.subheading("4. Gia hạn trong tháng");
        if (requests.isNothing()) {
            paper.paragraph("Trong tháng không phát sinh, không còn đề nghị gia hạn nào chờ quyết định.");
            return;
        }
        paper.paragraph(
                "Trong tháng các cơ quan đề nghị gia hạn %s lần. Đã quyết định cho gia hạn %s lần, không chấp thuận %s lần; %s đề nghị chưa quyết định đến cuối tháng%s. Thời hạn ban đầu của đầu việc được gia hạn vẫn được theo dõi."
                        .formatted(
                                number(requests.asked()),
                                number(requests.granted()),
                                number(requests.refused()),
                                number(requests.waiting()),
                                requests.lapsed() == 0
                                        ? ""
                                        : "; %s đề nghị hết hiệu lực do đầu việc đã đóng hoặc có văn bản định lại thời hạn"
                                                .formatted(number(requests.lapsed()))));
        if (extensions.isEmpty()) {
            return;
        }
        if (extensions.size() <= ReportPaper.ROWS_IN_BODY) {
            paper.caption("Đầu việc được gia hạn");
            extensionTable();
        } else {
            paper.paragraph("Danh mục đầu việc được gia hạn tại Phụ lục %s."
                    .formatted(paper.appendix("Đầu việc được gia hạn trong tháng", this::extensionTable)));
        }
    }

    private void extensionTable() {
        paper.table(
                List.of(
                        Column.figure("TT", 11),
                        Column.text("Nhiệm vụ, cơ quan", 52),
                        Column.figure("Hạn ban đầu", 24),
                        Column.figure("Hạn mới", 24),
                        Column.text("Lý do; văn bản cho gia hạn", 49)),
                ReportPaper.numbered(
                        report.extensions(),
                        row -> List.of(
                                row.titleVi() + " – " + row.nameVi(),
                                date(row.originalDue()),
                                date(row.to()),
                                row.grounds() + "; " + row.reference())));
    }
}
