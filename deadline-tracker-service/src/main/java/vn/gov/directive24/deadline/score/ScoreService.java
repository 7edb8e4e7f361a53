package vn.gov.directive24.deadline.score;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.score.ScoreEvent.FormulaAdded;
import vn.gov.directive24.deadline.score.ScoreEvent.ScoresFrozen;
import vn.gov.directive24.deadline.snapshot.FrozenContent;
import vn.gov.directive24.deadline.violation.ViolationRecord;

/** Computes scores from the record, fixes those of a month that is over, and keeps the formulas. */
@Service
@Transactional
public class ScoreService {

    private final ScoreRecord record;
    private final ScoreFormulas formulas;
    private final ViolationRecord violations;
    private final FrozenScores frozen;
    private final ScoreChecks checks;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScoreService(
            ScoreRecord record,
            ScoreFormulas formulas,
            ViolationRecord violations,
            FrozenScores frozen,
            ScoreChecks checks,
            ClusterLock locks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.record = record;
        this.formulas = formulas;
        this.violations = violations;
        this.frozen = frozen;
        this.checks = checks;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Shows what was fixed for a month, or else what the record says so far. Whether what was fixed still agrees with the
     * record is not asked: that takes computing the month again.
     *
     * @param asOf as everybody could see it at the end of that day; null for today
     */
    @Transactional(readOnly = true)
    public Scores of(YearMonth month, @Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        return frozen.newest(month, day)
                .map(version -> Scores.of(version, null))
                .orElseGet(() -> Scores.provisional(compute(month, day)));
    }

    /**
     * The same, and whether computing what was fixed again gives the same: reads the whole record of the month.
     *
     * @throws ScoresBeingComputedAgain when somebody else asks for as much just then
     */
    @Transactional(readOnly = true)
    public Scores verified(YearMonth month, @Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        return frozen.newest(month, day)
                .map(version -> Scores.of(version, checks.inTurn(() -> matches(version, month, day))))
                .orElseGet(() -> Scores.provisional(compute(month, day)));
    }

    private boolean matches(FrozenScores.Version version, YearMonth month, LocalDate knownOn) {
        return FrozenContent.of(compute(
                        month,
                        knownOn,
                        version.scores().formula(),
                        rulesOf(version),
                        version.scores().parameters()))
                .hash()
                .equals(version.hash());
    }

    /** What moved an agency's score since the month before, and why. */
    @Transactional(readOnly = true)
    public ScoreMovement movement(String agency, YearMonth month, @Nullable LocalDate asOf) {
        return movement(agency, of(month, asOf), asOf);
    }

    /** The same for scores that have been read. */
    @Transactional(readOnly = true)
    public ScoreMovement movement(String agency, Scores now, @Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        var month = now.scores().month();
        var before = of(month.minusMonths(1), day);
        return ScoreMovement.between(side(agency, before, month.minusMonths(1), day), side(agency, now, month, day));
    }

    private ScoreMovement.Side side(String agency, Scores scores, YearMonth month, LocalDate day) {
        var period = Period.of(month, scores.scores().until());
        return new ScoreMovement.Side(
                scores.scores().of(agency).orElse(null),
                scores.scores().parameters(),
                period,
                record.facts(
                        period, agency, day, formulas.rulesOf(scores.scores().formula())),
                // What was fixed knew what was known on that day.
                violations
                        .upheld(period.from(), period.until(), Objects.requireNonNullElse(scores.frozenOn(), day))
                        .against(agency));
    }

    /**
     * Fixes the scores of a month that is over, or leaves them when the record still says the same.
     *
     * @param reason needed when they are fixed already and the record has changed
     */
    public Freezing freeze(YearMonth month, @Nullable String reason, String by) {
        var today = today();
        if (!month.atEndOfMonth().isBefore(today)) {
            throw new MonthNotOver(month);
        }
        record.begins().filter(month.atEndOfMonth()::isBefore).ifPresent(begins -> {
            throw new MonthBeforeRecord(month, begins);
        });
        var before = frozen.newest(month).map(FrozenScores.Version::version);
        locks.runInTurn("scores", () -> freezeInTurn(month, reason, by, today));
        var fixed = frozen.newest(month, today).orElseThrow();
        var after = Scores.of(fixed, null);
        return new Freezing(after, !before.equals(Optional.ofNullable(after.version())));
    }

    /** Whether there are fixed scores of a month. */
    @Transactional(readOnly = true)
    public boolean isFrozen(YearMonth month) {
        return frozen.newest(month).isPresent();
    }

    private void freezeInTurn(YearMonth month, @Nullable String reason, String by, LocalDate today) {
        var known = frozen.newest(month);
        var scores = known.map(version -> compute(
                        month,
                        today,
                        version.scores().formula(),
                        rulesOf(version),
                        version.scores().parameters()))
                .orElseGet(() -> compute(month, today));
        var content = FrozenContent.of(scores);
        if (known.isPresent() && known.get().hash().equals(content.hash())) {
            return;
        }
        if (known.isPresent() && reason == null) {
            throw new CorrectionNeedsReason(
                    "The scores of " + month, known.get().version());
        }
        var version = known.map(FrozenScores.Version::version).orElse(0) + 1;
        var why = version == 1 ? null : reason;
        frozen.add(scores, content, version, why, by, today);
        events.publishEvent(new ScoresFrozen(
                month, version, scores.formula(), scores.agencies().size(), content.hash(), why, today));
    }

    /** Newest first, as they were on record at the end of that day; null for today. */
    @Transactional(readOnly = true)
    public List<ScoreFormula> formulas(@Nullable LocalDate asOf) {
        return formulas.all(AsOf.day(asOf, clock));
    }

    /** The scores of a month as they are, and as they would be. */
    @Transactional(readOnly = true)
    public Preview preview(YearMonth month, ScoreFormula.Parameters parameters) {
        var now = of(month, null).scores();
        return new Preview(now, compute(month, today(), 0, ScoreFormula.NEWEST_RULES, parameters));
    }

    /** @throws FormulaOfFrozenMonth when a month it would hold for is fixed */
    public ScoreFormula add(YearMonth validFrom, ScoreFormula.Parameters parameters, String note, String by) {
        if (validFrom.getYear() < 2000 || validFrom.getYear() > 2200) {
            throw new InvalidField("/validFrom", "The year must lie between 2000 and 2200.");
        }
        frozen.lastMonth().filter(last -> !last.isBefore(validFrom)).ifPresent(last -> {
            throw new FormulaOfFrozenMonth(last);
        });
        var formula = formulas.add(validFrom, parameters, note, by, today());
        events.publishEvent(new FormulaAdded(formula));
        return formula;
    }

    private MonthScores compute(YearMonth month, LocalDate knownOn) {
        if (month.atDay(1).isAfter(knownOn)) {
            throw new MonthNotBegun(month);
        }
        var formula = formulas.of(month, knownOn);
        return compute(month, knownOn, formula.version(), formula.rules(), formula.parameters());
    }

    private int rulesOf(FrozenScores.Version version) {
        return formulas.rulesOf(version.scores().formula());
    }

    private MonthScores compute(
            YearMonth month, LocalDate knownOn, int version, int rules, ScoreFormula.Parameters parameters) {
        var period = Period.of(month, knownOn);
        var facts = record.facts(period, null, knownOn, rules);
        var upheld = violations.upheld(period.from(), period.until(), knownOn);
        return new MonthScores(
                month, period.until(), version, parameters, AgencyScore.of(facts, upheld, period, parameters));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param isNew whether this made a version, or found that there is one that says the same */
    public record Freezing(Scores scores, boolean isNew) {}

    /** The scores of a month by the formula in force and by another. */
    public record Preview(MonthScores now, MonthScores proposed) {}
}
