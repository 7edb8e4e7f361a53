package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.Vietnamese.number;
import static vn.gov.directive24.deadline.monthly.Vietnamese.oneDecimal;
import static vn.gov.directive24.deadline.monthly.Vietnamese.signed;

import java.util.ArrayList;
import java.util.List;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Column;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Proposal;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ScoreRow;

/** The scores, and whom to praise or criticise. */
final class ScoresChapter {

    private final ReportPaper paper;
    private final MonthlyReport report;

    ScoresChapter(ReportPaper paper, MonthlyReport report) {
        this.paper = paper;
        this.report = report;
    }

    void write() {
        scores();
        proposals();
    }

    private void scores() {
        var rows = report.scores().agencies();
        paper.section("ĐIỂM ĐÁNH GIÁ");
        paper.paragraph(
                "Điểm của %s cơ quan theo công thức phiên bản %d tại Phụ lục %s. Thành phần chưa có số liệu được để trống, trọng số chia cho các thành phần còn lại; tiêu chí vi phạm %s."
                        .formatted(
                                number(rows.size()),
                                report.scores().formula(),
                                paper.appendix("Điểm đánh giá các cơ quan", () -> table(rows)),
                                rows.stream().anyMatch(row -> row.violations() != null)
                                        ? "tính theo số phản ánh được kết luận là đúng trong tháng"
                                        : "chưa được đo"));
    }

    private void table(List<ScoreRow> rows) {
        var violations = rows.stream().anyMatch(row -> row.violations() != null);
        var columns = new ArrayList<>(List.of(
                Column.figure("TT", 11),
                Column.text("Cơ quan", violations ? 40 : 55),
                Column.figure("Điểm", 15),
                Column.figure("So với tháng trước", 19),
                Column.figure("Đúng hạn", 15),
                Column.figure("Kịp thời", 15),
                Column.figure("Báo cáo mới", 15),
                Column.figure("Đo được", 15)));
        if (violations) {
            columns.add(Column.figure("Vi phạm", 15));
        }
        paper.table(columns, ReportPaper.numbered(rows, row -> {
            var cells = new ArrayList<>(List.of(
                    row.nameVi(),
                    oneDecimal(row.score()),
                    signed(row.change()),
                    oneDecimal(row.onTime()),
                    oneDecimal(row.timeliness()),
                    oneDecimal(row.freshness()),
                    oneDecimal(row.measured())));
            if (violations) {
                cells.add(oneDecimal(row.violations()));
            }
            return cells;
        }));
    }

    private void proposals() {
        paper.section("KIẾN NGHỊ, ĐỀ XUẤT");
        proposal("1. Đề nghị biểu dương", report.proposals().praise(), "biểu dương");
        proposal("2. Đề nghị phê bình, chấn chỉnh", report.proposals().criticise(), "phê bình");
        paper.note(report.proposals().rule());
    }

    private void proposal(String title, List<Proposal> proposals, String what) {
        paper.subheading(title);
        if (proposals.isEmpty()) {
            paper.paragraph(
                    "Trong tháng không có cơ quan nào thuộc diện đề nghị %s theo quy tắc dưới đây.".formatted(what));
            return;
        }
        paper.table(
                List.of(
                        Column.figure("TT", 12),
                        Column.text("Cơ quan", 78),
                        Column.figure("Điểm", 20),
                        Column.figure("Trọng số có số liệu", 25),
                        Column.figure("Đầu việc quá hạn", 25)),
                ReportPaper.numbered(
                        proposals,
                        row -> List.of(
                                row.nameVi(), oneDecimal(row.score()), row.coverage() + "%", number(row.overdue()))));
    }
}
