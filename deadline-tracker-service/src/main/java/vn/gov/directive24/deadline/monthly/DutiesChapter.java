package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.Vietnamese.age;
import static vn.gov.directive24.deadline.monthly.Vietnamese.decimal;
import static vn.gov.directive24.deadline.monthly.Vietnamese.number;
import static vn.gov.directive24.deadline.monthly.Vietnamese.percent;
import static vn.gov.directive24.deadline.monthly.Vietnamese.source;

import java.util.List;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Column;

/** Indicators, standing duties, and what the ladder brought up. */
final class DutiesChapter {

    private final ReportPaper paper;
    private final MonthlyReport report;

    DutiesChapter(ReportPaper paper, MonthlyReport report) {
        this.paper = paper;
        this.report = report;
    }

    void write() {
        indicators();
        standingDuties();
        escalations();
    }

    private void indicators() {
        var rows = report.indicators();
        var known = rows.stream().filter(row -> row.day() != null).toList();
        paper.section("CHỈ TIÊU");
        paper.paragraph(
                "Trong %s chỉ tiêu được theo dõi, %s chỉ tiêu đã có số liệu, %s chỉ tiêu đạt mục tiêu, %s chỉ tiêu chưa từng có số liệu. Chi tiết tại Phụ lục %s."
                        .formatted(
                                number(rows.size()),
                                number(known.size()),
                                number(rows.stream()
                                        .filter(MonthlyReport.IndicatorRow::reached)
                                        .count()),
                                number(rows.size() - known.size()),
                                paper.appendix("Chỉ tiêu so với mục tiêu", () -> indicatorTable(rows))));
        if (!known.isEmpty() && known.size() <= ReportPaper.ROWS_IN_BODY) {
            paper.caption("Chỉ tiêu đã có số liệu");
            indicatorTable(known);
        }
    }

    private void indicatorTable(List<MonthlyReport.IndicatorRow> rows) {
        paper.table(
                List.of(
                        Column.figure("TT", 11),
                        Column.text("Chỉ tiêu", 65),
                        Column.figure("Mục tiêu", 20),
                        Column.figure("Kết quả", 22),
                        Column.figure("Nguồn", 20),
                        Column.figure("Tuổi số liệu", 22)),
                ReportPaper.numbered(rows, Indicators::cells));
    }

    private void standingDuties() {
        var rows = report.standingDuties();
        paper.section("NHIỆM VỤ THƯỜNG XUYÊN");
        if (rows.isEmpty()) {
            paper.paragraph("Các nhiệm vụ thường xuyên đều có báo cáo trong tháng hoặc tháng trước.");
            return;
        }
        var byAgency = TaskRows.countByAgency(rows);
        paper.paragraph(
                "%s đầu việc thường xuyên của %s cơ quan thiếu báo cáo trong tháng và tháng trước hoặc chưa đạt chỉ tiêu; số liệu theo cơ quan tại Phụ lục %s."
                        .formatted(
                                number(rows.size()),
                                number(byAgency.size()),
                                paper.appendix(
                                        "Nhiệm vụ thường xuyên thiếu báo cáo hoặc chưa đạt chỉ tiêu",
                                        () -> paper.table(
                                                List.of(
                                                        Column.figure("TT", 12),
                                                        Column.text("Cơ quan", 88),
                                                        Column.figure("Thiếu báo cáo", 30),
                                                        Column.figure("Chưa đạt chỉ tiêu", 30)),
                                                ReportPaper.numbered(
                                                        byAgency,
                                                        row -> List.of(
                                                                row.name(),
                                                                number(row.missing()),
                                                                number(row.belowTarget())))))));
    }

    private void escalations() {
        var escalations = report.escalations();
        if (escalations == null) {
            return;
        }
        paper.section("VIỆC ĐƯỢC ĐƯA LÊN BÁO CÁO THỦ TƯỚNG CHÍNH PHỦ");
        var rows = TaskRows.escalated(escalations);
        if (rows.isEmpty()) {
            paper.paragraph(
                    "Trong tháng không có đầu việc nào quá hạn tới mức phải đưa lên báo cáo Thủ tướng Chính phủ theo quy tắc đôn đốc.");
            return;
        }
        paper.paragraph(
                "Theo quy tắc đôn đốc, trong tháng có %s đầu việc quá hạn tới mức đưa lên báo cáo Thủ tướng Chính phủ%s"
                        .formatted(
                                number(escalations.size()),
                                rows.size() <= ReportPaper.ROWS_IN_BODY / 2
                                        ? ":"
                                        : "; danh mục tại Phụ lục %s."
                                                .formatted(paper.appendix(
                                                        "Việc được đưa lên báo cáo Thủ tướng Chính phủ",
                                                        () -> paper.taskTable(rows, "Hạn", null)))));
        if (rows.size() <= ReportPaper.ROWS_IN_BODY / 2) {
            paper.taskTable(rows, "Hạn", null);
        }
    }

    /** How an indicator is written. */
    private static final class Indicators {

        static List<String> cells(MonthlyReport.IndicatorRow row) {
            return List.of(
                    row.nameVi(),
                    (row.direction().equals("DOWN") ? "≤ " : "") + inUnit(row, row.target()),
                    result(row),
                    row.day() == null ? "Chưa có" : source(row.source()),
                    age(row.ageDays()));
        }

        private static String result(MonthlyReport.IndicatorRow row) {
            if (row.value() == null) {
                return Vietnamese.NONE;
            }
            var parts = row.partsExpected() == null || row.partsExpected() < 2
                    ? ""
                    : " (%d/%d cơ quan)".formatted(row.partsReported(), row.partsExpected());
            var synthetic = row.synthetic() == 0 ? "" : " (có %s dữ liệu mẫu)".formatted(number(row.synthetic()));
            return inUnit(row, row.value()) + (row.reached() ? ", đạt" : "") + parts + synthetic;
        }

        private static String inUnit(MonthlyReport.IndicatorRow row, java.math.BigDecimal value) {
            return row.kind().equals("SHARE") ? percent(value) : decimal(value);
        }
    }
}
