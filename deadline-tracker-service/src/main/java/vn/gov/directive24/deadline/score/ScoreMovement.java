package vn.gov.directive24.deadline.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.violation.ViolationCounts;

/**
 * What moved a score between two months.
 *
 * @param before the score of the month before; absent when there was none
 * @param components in what it consists
 */
public record ScoreMovement(
        @Nullable AgencyScore before,
        @Nullable AgencyScore now,
        @Nullable BigDecimal change,
        List<ComponentMovement> components) {

    private static final int CAUSES_SHOWN = 50;
    private static final String LAST = "\uFFFF";

    /**
     * The movement of one component.
     *
     * @param change of its value; absent unless both months have one
     * @param effect of the component on the score, its value and its weight together
     * @param causes the assignments that changed it, the strongest first, at most 50
     * @param rest what is left of the change: the others count for more or less as their number changes, and rounding; absent
     *     of violations
     * @param violations of {@code VIOLATIONS}, the reports that were upheld in either month, by the type of the paper
     */
    public record ComponentMovement(
            ScoreComponent component,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable BigDecimal change,
            BigDecimal effect,
            List<Cause> causes,
            @Nullable BigDecimal rest,
            @Nullable List<Upheld> violations) {}

    /**
     * Reports that were upheld against the agency. Which ones is not told.
     *
     * @param documentType code of the type of the paper; absent when it is of none that the registry knows
     * @param before how many in the month before
     * @param now how many in this
     */
    public record Upheld(@Nullable String documentType, long before, long now) {}

    /**
     * An assignment that changed a component.
     *
     * @param before its points in the month before; absent when it said nothing then
     * @param now its points; absent when it says nothing any more
     * @param effect by how much it moved the value; absent when one of the months has no value
     */
    public record Cause(
            String assignment,
            @Nullable BigDecimal before,
            @Nullable BigDecimal now,
            @Nullable BigDecimal effect) {}

    /** What is known of one month. */
    record Side(
            @Nullable AgencyScore score,
            ScoreFormula.Parameters parameters,
            Period period,
            List<AssignmentFacts> facts,
            List<ViolationCounts.Upheld> upheld) {

        Map<String, BigDecimal> points(ScoreComponent component) {
            var points = new TreeMap<String, BigDecimal>();
            for (var assignment : facts) {
                var of = component.points(assignment, period, parameters);
                if (of != null) {
                    points.put(assignment.assignment(), of);
                }
            }
            return points;
        }

        @Nullable BigDecimal value(ScoreComponent component) {
            return component(component)
                    .findFirst()
                    .map(AgencyScore.ComponentScore::value)
                    .orElse(null);
        }

        BigDecimal contribution(ScoreComponent component) {
            return component(component)
                    .map(AgencyScore.ComponentScore::contribution)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }

        private Stream<AgencyScore.ComponentScore> component(ScoreComponent component) {
            return score == null
                    ? Stream.empty()
                    : score.components().stream().filter(of -> of.component() == component);
        }
    }

    static ScoreMovement between(Side before, Side now) {
        return new ScoreMovement(
                before.score(),
                now.score(),
                difference(
                        before.score() == null ? null : before.score().score(),
                        now.score() == null ? null : now.score().score()),
                Arrays.stream(ScoreComponent.values())
                        .map(component -> movement(component, before, now))
                        .toList());
    }

    private static ComponentMovement movement(ScoreComponent component, Side before, Side now) {
        var change = difference(before.value(component), now.value(component));
        var causes = causes(before.points(component), now.points(component), before.value(component), change != null);
        var explained =
                causes.stream().map(Cause::effect).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ComponentMovement(
                component,
                before.value(component),
                now.value(component),
                change,
                now.contribution(component).subtract(before.contribution(component)),
                causes.stream().limit(CAUSES_SHOWN).toList(),
                change == null || component == ScoreComponent.VIOLATIONS ? null : change.subtract(explained),
                component == ScoreComponent.VIOLATIONS ? upheld(before, now) : null);
    }

    /** By type; what is of none comes last. */
    private static List<Upheld> upheld(Side before, Side now) {
        return Stream.concat(before.upheld().stream(), now.upheld().stream())
                .map(of -> Optional.ofNullable(of.documentType()))
                .distinct()
                .sorted(Comparator.comparing(type -> type.orElse(LAST)))
                .map(type -> new Upheld(type.orElse(null), number(before, type), number(now, type)))
                .toList();
    }

    private static long number(Side side, Optional<String> type) {
        return side.upheld().stream()
                .filter(of -> Optional.ofNullable(of.documentType()).equals(type))
                .mapToLong(ViolationCounts.Upheld::number)
                .sum();
    }

    /**
     * With m the mean before, n and n' the number of assignments before and now, and p and p' the points of one, the
     * change of the mean is the sum of (p' - m) / n' over those of now, less the sum of (p - m) / n over those before.
     */
    private static List<Cause> causes(
            Map<String, BigDecimal> before,
            Map<String, BigDecimal> now,
            @Nullable BigDecimal mean,
            boolean comparable) {
        var assignments = new TreeSet<>(before.keySet());
        assignments.addAll(now.keySet());
        return assignments.stream()
                .filter(assignment -> !same(before.get(assignment), now.get(assignment)))
                .map(assignment -> new Cause(
                        assignment,
                        before.get(assignment),
                        now.get(assignment),
                        comparable && mean != null
                                ? part(now.get(assignment), mean, now.size())
                                        .subtract(part(before.get(assignment), mean, before.size()))
                                : null))
                .sorted(Comparator.comparing((Cause cause) -> cause.effect() == null
                                ? BigDecimal.ZERO
                                : cause.effect().abs())
                        .reversed()
                        .thenComparing(Cause::assignment))
                .toList();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }

    private static BigDecimal part(@Nullable BigDecimal points, BigDecimal mean, int of) {
        return points == null
                ? BigDecimal.ZERO
                : points.subtract(mean).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        return before == null || now == null ? null : now.subtract(before);
    }
}
