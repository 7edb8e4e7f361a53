package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.Vietnamese.age;
import static vn.gov.directive24.deadline.monthly.Vietnamese.decimal;
import static vn.gov.directive24.deadline.monthly.Vietnamese.number;
import static vn.gov.directive24.deadline.monthly.Vietnamese.percent;
import static vn.gov.directive24.deadline.monthly.Vietnamese.source;

import java.util.List;
import java.util.Objects;
import vn.gov.directive24.deadline.monthly.AdministrativeDocument.Column;

/** Indicators, standing duties, what the ladder brought up, and what is known of violations. */
final class DutiesChapter {

    private static final String STOOD = "Cuối tháng";

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
        violations();
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
        if (rows.stream().anyMatch(MonthlyReport.IndicatorRow::derived)) {
            paper.note("(*) Chỉ tiêu do hệ thống theo dõi đặt ra; văn bản giao nhiệm vụ không nêu con số.");
        }
    }

    private void standingDuties() {
        var duties = report.duties();
        var rows = report.standingDuties();
        paper.section("NHIỆM VỤ THƯỜNG XUYÊN");
        paper.paragraph(
                "Nhiệm vụ thường xuyên không có ngày hết hạn; đầu việc được coi là đang duy trì khi chỉ tiêu đạt mục tiêu hoặc cơ quan có báo cáo trong tháng hoặc tháng trước. Đến cuối tháng: đang duy trì %s đầu việc, thiếu báo cáo %s, chưa đạt chỉ tiêu %s, chưa đến kỳ %s."
                        .formatted(
                                number(duties.holds()),
                                number(duties.reportMissing()),
                                number(duties.belowTarget()),
                                number(duties.notYet())));
        if (rows.isEmpty()) {
            return;
        }
        var byAgency = TaskRows.countByAgency(rows);
        paper.paragraph("Số liệu của %s cơ quan thiếu báo cáo hoặc chưa đạt chỉ tiêu tại Phụ lục %s."
                .formatted(
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
        var rows = report.escalations();
        var before = report.escalatedBefore();
        paper.section("VIỆC ĐƯỢC ĐƯA LÊN BÁO CÁO THỦ TƯỚNG CHÍNH PHỦ");
        if (rows.isEmpty()) {
            paper.paragraph(
                    "Trong tháng không có đầu việc nào quá hạn tới mức phải đưa lên báo cáo Thủ tướng Chính phủ theo quy tắc đôn đốc.");
        } else {
            broughtUp(
                    "Theo quy tắc đôn đốc, trong tháng có %s đầu việc quá hạn tới mức đưa lên báo cáo Thủ tướng Chính phủ, trong đó %s đầu việc cơ quan chủ trì đã xác nhận nắm được"
                            .formatted(
                                    number(rows.size()),
                                    number(rows.stream()
                                            .filter(MonthlyReport.EscalationRow::acknowledged)
                                            .count())),
                    rows,
                    "Việc được đưa lên báo cáo Thủ tướng Chính phủ trong tháng");
        }
        if (!before.isEmpty()) {
            broughtUp(
                    "%s đầu việc đã đưa lên từ các tháng trước, đến cuối tháng vẫn quá hạn"
                            .formatted(number(before.size())),
                    before,
                    "Việc đã đưa lên từ các tháng trước, vẫn quá hạn");
        }
    }

    private void broughtUp(String said, List<MonthlyReport.EscalationRow> escalations, String title) {
        var rows = TaskRows.escalated(escalations);
        if (rows.size() <= ReportPaper.ROWS_IN_BODY / 2) {
            paper.paragraph(said + ", gồm:");
            paper.taskTable(rows, STOOD);
        } else {
            paper.paragraph(said
                    + "; danh mục tại Phụ lục %s."
                            .formatted(paper.appendix(title, () -> paper.taskTable(rows, STOOD))));
        }
    }

    /** Nothing known is not nothing done. */
    private void violations() {
        var violations = report.violations();
        paper.section("YÊU CẦU GIẤY TỜ ĐÃ TÍCH HỢP TRÊN VNeID");
        paper.paragraph(
                violations.measured()
                        ? "Trong tháng có %s phản ánh được kết luận là đúng về việc cơ quan yêu cầu nộp, xuất trình giấy tờ đã tích hợp trên VNeID."
                                .formatted(number(Objects.requireNonNull(violations.number())))
                        : "Chưa có số liệu: hệ thống đăng ký giấy tờ chưa có kết luận về phản ánh nào trong các trường hợp yêu cầu người dân, doanh nghiệp nộp, xuất trình giấy tờ đã tích hợp trên VNeID. Báo cáo này không kết luận là không có vi phạm.");
    }

    /** How an indicator is written. */
    private static final class Indicators {

        static List<String> cells(MonthlyReport.IndicatorRow row) {
            return List.of(
                    row.nameVi() + (row.derived() ? " (*)" : ""),
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
