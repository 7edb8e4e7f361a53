package vn.gov.directive24.deadline.monthly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.deadline.monthly.MonthlyReport.AgencyOverdue;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DirectiveFigures;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DueRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Duties;
import vn.gov.directive24.deadline.monthly.MonthlyReport.EscalationRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ExtensionRequests;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ExtensionRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.IndicatorRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.OverdueRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ScoreRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ScoreTable;
import vn.gov.directive24.deadline.monthly.MonthlyReport.StandingDutyRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Violations;
import vn.gov.directive24.deadline.snapshot.FrozenContent;

/** A month in which every table has rows, with all provinces and ministries. The figures are invented. */
final class MonthlyReportFixtures {

    static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    static final Letterhead VPCP =
            new Letterhead("Văn phòng Chính phủ", "BỘ TRƯỞNG, CHỦ NHIỆM", null, null, null, null);

    private static final LocalDate UNTIL = OCTOBER.atEndOfMonth();
    private static final Agencies AGENCIES = Agencies.load();
    private static final List<String> TITLES = List.of(
            "Áp dụng sinh trắc học qua VNeID cho toàn bộ quy trình làm thủ tục tại 100% cảng hàng không cả nước",
            "Rà soát, công bố danh mục giấy tờ được thay thế bằng dữ liệu trên VNeID và cập nhật hằng tháng",
            "=HYPERLINK(\"http://example\") Hoàn thiện cơ sở dữ liệu đúng, đủ, sạch, sống, thống nhất, dùng chung");

    private MonthlyReportFixtures() {}

    static FrozenReport frozen() {
        return frozen(Violations.NOT_MEASURED);
    }

    static FrozenReport frozen(Violations violations) {
        var content = FrozenContent.of(report(violations));
        return new FrozenReport(
                OCTOBER, 1, content.json(), content.hash(), null, "VPCP", "vpcp", LocalDate.of(2025, 11, 3));
    }

    static List<Agency> provinces() {
        return AGENCIES.resolve("UBND-TINH").toList();
    }

    private static List<Agency> ministries() {
        return AGENCIES.resolve("BO-NGANH").toList();
    }

    private static MonthlyReport report(Violations violations) {
        var overdue = overdue();
        var byAgency = MonthlyFigures.byAgency(overdue);
        var scores = scores(violations.measured() ? new BigDecimal("90") : null);
        var directives = List.of(
                new DirectiveFigures(
                        "07/CT-TTg",
                        "Đề án 06",
                        63,
                        1234,
                        400,
                        100,
                        500,
                        230,
                        4,
                        730,
                        400,
                        100,
                        200,
                        10,
                        20,
                        new BigDecimal("40.6"),
                        new BigDecimal("54.7")),
                new DirectiveFigures(
                        "KL-2025",
                        "Kết luận",
                        70,
                        2100,
                        0,
                        0,
                        2100,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        new BigDecimal("0.0"),
                        null));
        return new MonthlyReport(
                OCTOBER,
                UNTIL,
                directives,
                MonthlyFigures.sum(directives),
                byAgency,
                overdue,
                due(20, 24, UNTIL),
                due(30, 45, LocalDate.of(2025, 11, 15)),
                List.of(new ExtensionRow(
                        "T3:P01/1",
                        "T3:P01",
                        "24/CT-TTg",
                        "T3",
                        TITLES.get(0),
                        "P01",
                        "Thành phố Hà Nội",
                        LocalDate.of(2025, 10, 9),
                        LocalDate.of(2025, 10, 31),
                        LocalDate.of(2025, 11, 30),
                        LocalDate.of(2025, 9, 30),
                        "Chờ cấp kinh phí bổ sung",
                        "Công văn số 100/VPCP-KSTT")),
                new ExtensionRequests(4, 1, 1, 0, 2),
                Proposing.of(
                        scores,
                        byAgency.stream().collect(Collectors.toMap(AgencyOverdue::agency, AgencyOverdue::assignments))),
                IntStream.range(0, 40)
                        .mapToObj(MonthlyReportFixtures::indicator)
                        .toList(),
                new Duties(5, 34, 34, 7),
                provinces().stream()
                        .flatMap(province -> Stream.of("REPORT_MISSING", "BELOW_TARGET")
                                .map(judgement -> new StandingDutyRow(
                                        "S:" + province.code(),
                                        "KL-2025",
                                        "S",
                                        TITLES.get(1),
                                        province.code(),
                                        province.nameVi(),
                                        judgement,
                                        null)))
                        .toList(),
                escalated(3, LocalDate.of(2025, 10, 1), "OPEN_OVERDUE"),
                escalated(5, LocalDate.of(2025, 9, 2), "OPEN_OVERDUE"),
                violations,
                new ScoreTable(1, 1, "00", scores),
                2);
    }

    private static List<EscalationRow> escalated(int provinces, LocalDate on, String state) {
        return provinces().stream()
                .limit(provinces)
                .map(province -> new EscalationRow(
                        on + province.code(),
                        "T0:" + province.code(),
                        "24/CT-TTg",
                        "T0",
                        TITLES.get(0),
                        province.code(),
                        province.nameVi(),
                        on.minusDays(30),
                        on,
                        province.code().equals("P01"),
                        state))
                .toList();
    }

    private static List<OverdueRow> overdue() {
        var rows = new ArrayList<OverdueRow>();
        for (var task = 0; task < 14; task++) {
            var due = LocalDate.of(2025, 9, 1).plusDays(task * 4L);
            for (var agency : task % 3 == 0 ? provinces() : ministries().subList(0, task + 2)) {
                var late = UNTIL.toEpochDay() - due.toEpochDay();
                rows.add(new OverdueRow(
                        "T" + task + ":" + agency.code(),
                        "24/CT-TTg",
                        "T" + task,
                        TITLES.get(task % 3),
                        agency.code(),
                        agency.nameVi(),
                        "IN_PROGRESS",
                        due,
                        due,
                        late,
                        late,
                        task % 2 == 0 ? null : 40,
                        task % 5 == 1 ? List.of("BUDGET", "DATA") : List.of(),
                        null));
            }
        }
        return rows;
    }

    private static List<DueRow> due(int from, int to, LocalDate day) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(task -> (task % 2 == 0 ? provinces() : ministries().subList(0, 5))
                        .stream()
                                .map(agency -> new DueRow(
                                        "T" + task + ":" + agency.code(),
                                        "24/CT-TTg",
                                        "T" + task,
                                        TITLES.get(task % 3),
                                        agency.code(),
                                        agency.nameVi(),
                                        "ASSIGNED",
                                        day)))
                .toList();
    }

    private static IndicatorRow indicator(int i) {
        var known = i % 4 == 0;
        return new IndicatorRow(
                "indicator-" + i,
                "24/CT-TTg",
                "Tỷ lệ cảng hàng không dùng sinh trắc học VNeID " + i,
                i % 2 == 0 ? "SHARE" : "COUNT",
                i % 7 == 0 ? "DOWN" : "UP",
                BigDecimal.valueOf(100),
                known ? new BigDecimal("95.45") : null,
                known ? 21L : null,
                known ? 22L : null,
                i == 4 ? 3 : 0,
                i % 8 == 0 ? "MANUAL" : "MEASURED",
                known ? UNTIL.minusDays(i) : null,
                known ? (long) i : null,
                known && i % 8 == 0 ? 31 : null,
                known && i % 8 == 0 ? 34 : null,
                i == 8,
                i % 3 == 0);
    }

    private static List<ScoreRow> scores(@Nullable BigDecimal violations) {
        var agencies =
                Stream.concat(ministries().stream(), provinces().stream()).toList();
        return IntStream.range(0, agencies.size())
                .mapToObj(i -> new ScoreRow(
                        agencies.get(i).code(),
                        agencies.get(i).nameVi(),
                        i % 9 == 8 ? null : BigDecimal.valueOf(980 - i * 13L, 1),
                        90,
                        i % 5 == 0 ? null : BigDecimal.valueOf(i - 20L, 1),
                        new BigDecimal("77.78"),
                        new BigDecimal("81.5"),
                        null,
                        BigDecimal.ZERO,
                        violations))
                .toList();
    }
}
