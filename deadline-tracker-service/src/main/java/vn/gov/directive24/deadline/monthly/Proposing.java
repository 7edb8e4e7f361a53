package vn.gov.directive24.deadline.monthly;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Proposal;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Proposals;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ScoreRow;

/** The rule by which agencies are proposed for praise or criticism. People decide; the rule says whom to look at. */
final class Proposing {

    private static final BigDecimal PRAISE_FROM = BigDecimal.valueOf(90);
    private static final BigDecimal CRITICISE_BELOW = BigDecimal.valueOf(50);
    private static final int COVERAGE = 50;
    private static final int MOST = 5;

    private Proposing() {}

    /** @param overdue how many assignments of an agency are overdue */
    static Proposals of(List<ScoreRow> scores, Map<String, Long> overdue) {
        var candidates = scores.stream()
                .filter(row -> row.score() != null && row.coverage() >= COVERAGE)
                .map(row -> new Proposal(
                        row.agency(),
                        row.nameVi(),
                        java.util.Objects.requireNonNull(row.score()),
                        row.coverage(),
                        overdue.getOrDefault(row.agency(), 0L)))
                .toList();
        return new Proposals(
                """
            Đề nghị biểu dương: tối đa %d cơ quan có điểm cao nhất, từ %s điểm trở lên và không có nhiệm vụ quá hạn. \
            Đề nghị phê bình: tối đa %d cơ quan có điểm thấp nhất, dưới %s điểm và có nhiệm vụ quá hạn. \
            Chỉ xét cơ quan có ít nhất %d%% trọng số của công thức dựa trên số liệu.""".formatted(MOST, PRAISE_FROM, MOST, CRITICISE_BELOW, COVERAGE),
                first(
                        candidates.stream()
                                .filter(one -> one.score().compareTo(PRAISE_FROM) >= 0 && one.overdue() == 0),
                        Comparator.comparing(Proposal::score).reversed()),
                first(
                        candidates.stream()
                                .filter(one -> one.score().compareTo(CRITICISE_BELOW) < 0 && one.overdue() > 0),
                        Comparator.comparing(Proposal::score)));
    }

    private static List<Proposal> first(Stream<Proposal> proposals, Comparator<Proposal> order) {
        return proposals
                .sorted(order.thenComparing(Proposal::agency))
                .limit(MOST)
                .toList();
    }
}
