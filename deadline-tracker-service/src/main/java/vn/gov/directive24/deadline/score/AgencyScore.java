package vn.gov.directive24.deadline.score;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.violation.ViolationCounts;

/**
 * The score of an agency for a month.
 *
 * @param score 0 to 100, one decimal; absent when no component has a value
 * @param coverage percent of the weights that rest on data; the rest was shared out over the others
 */
public record AgencyScore(String agency, @Nullable BigDecimal score, int coverage, List<ComponentScore> components) {

    /**
     * One component of a score.
     *
     * @param value 0 to 100, two decimals; absent when nothing says anything about it
     * @param reason why it is absent
     * @param weight percent by the formula
     * @param share percent by which it counted, two decimals, after the weight of absent components was shared out
     * @param contribution what it adds to the score, two decimals
     * @param assignments how many say something about it; of violations none does
     * @param violations of {@code VIOLATIONS}, how many reports against the agency were upheld; absent of other components and
     *     where they do not count
     */
    public record ComponentScore(
            ScoreComponent component,
            @Nullable BigDecimal value,
            @Nullable String reason,
            int weight,
            BigDecimal share,
            BigDecimal contribution,
            int assignments,
            @Nullable Long violations) {}

    /** By agency. */
    static List<AgencyScore> of(
            List<AssignmentFacts> facts,
            ViolationCounts violations,
            Period period,
            ScoreFormula.Parameters parameters) {
        return facts.stream()
                .collect(groupingBy(AssignmentFacts::agency, TreeMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(agency -> of(agency.getKey(), agency.getValue(), violations, period, parameters))
                .toList();
    }

    private static AgencyScore of(
            String agency,
            List<AssignmentFacts> facts,
            ViolationCounts violations,
            Period period,
            ScoreFormula.Parameters parameters) {
        var means = Arrays.stream(ScoreComponent.values())
                .map(component -> component == ScoreComponent.VIOLATIONS
                        ? Mean.ofViolations(violations, agency, parameters)
                        : Mean.of(component, facts, period, parameters))
                .toList();
        var coverage = means.stream()
                .filter(mean -> mean.value() != null)
                .mapToInt(mean -> parameters.weightOf(mean.component()))
                .sum();
        var components = means.stream()
                .map(mean -> mean.weighted(parameters.weightOf(mean.component()), coverage))
                .toList();
        var weighted = means.stream()
                .filter(mean -> mean.value() != null)
                .map(mean -> Objects.requireNonNull(mean.value())
                        .multiply(BigDecimal.valueOf(parameters.weightOf(mean.component()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var score = coverage == 0 ? null : weighted.divide(BigDecimal.valueOf(coverage), 1, RoundingMode.HALF_UP);
        return new AgencyScore(agency, score, coverage, components);
    }

    private record Mean(
            ScoreComponent component,
            @Nullable BigDecimal value,
            int assignments,
            @Nullable Long violations) {

        static Mean ofViolations(ViolationCounts violations, String agency, ScoreFormula.Parameters parameters) {
            var value = ScoreComponent.forViolations(violations, agency, parameters);
            return new Mean(ScoreComponent.VIOLATIONS, value, 0, value == null ? null : violations.of(agency));
        }

        static Mean of(
                ScoreComponent component,
                List<AssignmentFacts> facts,
                Period period,
                ScoreFormula.Parameters parameters) {
            var points = facts.stream()
                    .map(assignment -> component.points(assignment, period, parameters))
                    .filter(Objects::nonNull)
                    .toList();
            var value = points.isEmpty()
                    ? null
                    : points.stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(points.size()), 2, RoundingMode.HALF_UP);
            return new Mean(component, value, points.size(), null);
        }

        ComponentScore weighted(int weight, int coverage) {
            if (value == null || coverage == 0) {
                return new ComponentScore(
                        component,
                        value,
                        component.whenEmpty(),
                        weight,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        assignments,
                        violations);
            }
            var of = BigDecimal.valueOf(coverage);
            var share = BigDecimal.valueOf(weight * 100L).divide(of, 2, RoundingMode.HALF_UP);
            var contribution = value.multiply(BigDecimal.valueOf(weight)).divide(of, 2, RoundingMode.HALF_UP);
            return new ComponentScore(component, value, null, weight, share, contribution, assignments, violations);
        }
    }
}
