package vn.gov.directive24.deadline.monthly;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DueRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.EscalationRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.OverdueRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.StandingDutyRow;

/** Assignments of one task and one due date on one line, as a reader wants them on paper. */
final class TaskRows {

    private static final int PROVINCES = 34;
    private static final Set<String> MINISTRIES =
            Agencies.load().resolve("BO-NGANH").map(Agency::code).collect(toUnmodifiableSet());

    private TaskRows() {}

    /** @param remark what else is said of it, or nothing */
    record TaskRow(String title, @Nullable LocalDate due, String remark, String agencies) {}

    record AgencyCount(String name, long missing, long belowTarget) {}

    private record Piece(
            String task, String title, @Nullable LocalDate due, String remark, String agency, String name) {}

    static List<TaskRow> overdue(List<OverdueRow> rows) {
        return grouped(rows.stream()
                .map(row -> new Piece(
                        row.task(),
                        row.titleVi(),
                        row.due(),
                        Vietnamese.number(row.daysLate()),
                        row.agency(),
                        row.nameVi())));
    }

    static List<TaskRow> due(List<DueRow> rows) {
        return grouped(rows.stream()
                .map(row -> new Piece(row.task(), row.titleVi(), row.due(), "", row.agency(), row.nameVi())));
    }

    /** With how they stood when the month ended. */
    static List<TaskRow> escalated(List<EscalationRow> rows) {
        return grouped(rows.stream()
                .map(row -> new Piece(
                        row.task(),
                        row.titleVi(),
                        row.due(),
                        Vietnamese.state(row.state()),
                        row.agency(),
                        row.nameVi())));
    }

    /** The agency with the most on top. */
    static List<AgencyCount> countByAgency(List<StandingDutyRow> rows) {
        return rows.stream().collect(groupingBy(StandingDutyRow::agency, TreeMap::new, toList())).values().stream()
                .map(of -> new AgencyCount(
                        of.getFirst().nameVi(),
                        of.stream()
                                .filter(row -> row.judgement().equals("REPORT_MISSING"))
                                .count(),
                        of.stream()
                                .filter(row -> row.judgement().equals("BELOW_TARGET"))
                                .count()))
                .sorted(Comparator.comparingLong((AgencyCount row) -> row.missing() + row.belowTarget())
                        .reversed())
                .toList();
    }

    private static List<TaskRow> grouped(Stream<Piece> pieces) {
        return pieces
                .collect(groupingBy(
                        piece -> piece.task() + "|" + piece.due() + "|" + piece.remark(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(of -> new TaskRow(
                        of.getFirst().title(),
                        of.getFirst().due(),
                        of.getFirst().remark(),
                        names(of)))
                .toList();
    }

    /** Ministries by name, or as all of them; provinces together, without the word for province, or as all of them. */
    private static String names(List<Piece> pieces) {
        var provinces = pieces.stream().filter(TaskRows::isProvince).toList();
        var agencies = pieces.stream().map(Piece::agency).collect(toSet());
        var areAll = agencies.containsAll(MINISTRIES);
        var others = pieces.stream()
                .filter(piece -> !isProvince(piece) && !(areAll && MINISTRIES.contains(piece.agency())))
                .map(Piece::name);
        return Stream.of(
                        areAll
                                ? Stream.of(MINISTRIES.size() + " bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ")
                                : Stream.<String>empty(),
                        others,
                        provinces.isEmpty() ? Stream.<String>empty() : Stream.of(together(provinces)))
                .flatMap(names -> names)
                .collect(joining("; "));
    }

    private static String together(List<Piece> provinces) {
        if (provinces.size() == PROVINCES) {
            return PROVINCES + " tỉnh, thành phố";
        }
        if (provinces.size() == 1) {
            return provinces.getFirst().name();
        }
        return "%d tỉnh, thành phố: %s"
                .formatted(
                        provinces.size(),
                        provinces.stream()
                                .map(piece -> piece.name().replaceFirst("^(Tỉnh|Thành phố) ", ""))
                                .collect(joining(", ")));
    }

    private static boolean isProvince(Piece piece) {
        return piece.agency().matches("P\\d{2}");
    }
}
