package vn.gov.directive24.deadline.monthly;

import static vn.gov.directive24.deadline.monthly.Vietnamese.date;

import java.util.List;
import java.util.stream.Collectors;

/** A fixed report as the document that is signed. The same version and letterhead give the same bytes. */
public final class ReportDocument {

    private static final List<String> RECIPIENTS = List.of(
            "Như trên;",
            "Các Phó Thủ tướng Chính phủ;",
            "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;",
            "UBND các tỉnh, thành phố trực thuộc trung ương;",
            "Lưu: VT.");

    private final FrozenReport frozen;
    private final Letterhead letterhead;

    public ReportDocument(FrozenReport frozen, Letterhead letterhead) {
        this.frozen = frozen;
        this.letterhead = letterhead;
    }

    public byte[] bytes() {
        return write(
                "",
                "Số liệu đã chốt: phiên bản %d, ngày %s, mã kiểm tra SHA-256 %s."
                        .formatted(frozen.version(), date(frozen.frozenOn()), frozen.hash()));
    }

    /** Of what is not fixed yet. */
    public byte[] draft() {
        return write("(DỰ THẢO) ", "Dự thảo, số liệu chưa chốt; tính ngày %s.".formatted(date(frozen.frozenOn())));
    }

    private byte[] write(String mark, String foot) {
        var report = frozen.content();
        var paper = new ReportPaper(frozen, letterhead);
        paper.top(mark
                + "Kết quả thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao về dữ liệu dân cư, định danh và xác thực điện tử "
                + Vietnamese.month(report.month()));
        paper.paragraph(
                "%s báo cáo Thủ tướng Chính phủ kết quả thực hiện các nhiệm vụ tại %s; số liệu tính đến hết ngày %s."
                        .formatted(letterhead.issuer(), directives(report), date(report.until())));
        new ResultsChapter(paper, report).write();
        new DeadlinesChapter(paper, report).write();
        new DutiesChapter(paper, report).write();
        new ScoresChapter(paper, report).write();
        paper.paragraph("%s kính báo cáo Thủ tướng Chính phủ./.".formatted(letterhead.issuer()));
        return paper.signed(RECIPIENTS, foot);
    }

    private static String directives(MonthlyReport report) {
        return report.directives().stream().map(Vietnamese::document).collect(Collectors.joining("; "));
    }
}
