package vn.gov.directive24.deadline.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorMoved;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorReached;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorReported;

/** A figure by which progress is measured, and its value of today. */
@Entity
public class Indicator extends AbstractAggregateRoot<Indicator> {

    @Id
    private String code;

    private String directive;

    private @Nullable String nameVi;

    private String nameEn;

    @Enumerated(EnumType.STRING)
    private IndicatorKind kind;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private BigDecimal target;

    private String unit;

    @Enumerated(EnumType.STRING)
    private @Nullable Measure measure;

    private boolean derived;

    private List<String> tasks;

    private @Nullable Long numerator;

    private @Nullable Long denominator;

    private long synthetic;

    private boolean reached;

    private @Nullable LocalDate movedOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    private Indicator(IndicatorDefinition definition) {
        this.code = definition.code();
        this.directive = definition.directive();
        this.nameVi = definition.nameVi();
        this.nameEn = definition.nameEn();
        this.kind = definition.kind();
        this.direction = definition.direction();
        this.target = definition.target();
        this.unit = definition.unit();
        this.measure = definition.measure();
        this.derived = definition.derived();
        this.tasks = List.copyOf(definition.tasks());
    }

    static Indicator define(IndicatorDefinition definition) {
        return new Indicator(definition);
    }

    /** Does nothing when nothing changed. Falling short again makes the target something to reach again. */
    void measure(Count count, LocalDate on) {
        moveTo(count, IndicatorSource.MEASURED, measure == null || measure.proves(), on);
    }

    /**
     * Takes the sum of what agencies have reported by hand.
     *
     * @param day of the newest figure in it
     */
    void declare(Count count, Parts parts, LocalDate day) {
        moveTo(count, IndicatorSource.MANUAL, parts.suffice(kind, direction), day);
    }

    private void moveTo(Count count, IndicatorSource source, boolean conclusive, LocalDate on) {
        var value = kind.value(count.numerator(), count.denominator());
        var before = reached;
        reached = conclusive && value != null && direction.meets(value, target);
        if (!isAlready(count)) {
            numerator = count.numerator();
            denominator = count.denominator();
            synthetic = count.synthetic();
            movedOn = on;
            registerEvent(new IndicatorMoved(code, tasks, value, count, target, unit, source, on));
        }
        if (reached && !before) {
            registerEvent(
                    new IndicatorReached(code, tasks, Objects.requireNonNull(value), synthetic, target, unit, on));
        }
    }

    private boolean isAlready(Count count) {
        return Objects.equals(numerator, count.numerator())
                && Objects.equals(denominator, count.denominator())
                && synthetic == count.synthetic();
    }

    void reported(String agency, IndicatorStatement statement, LocalDate on) {
        registerEvent(new IndicatorReported(code, tasks, agency, statement, on));
    }

    void requireManual() {
        if (measure != null) {
            throw new IndicatorIsMeasured(code);
        }
    }

    /** In the unit, with two decimals for a share; null while nothing was measured or the whole is nothing. */
    public @Nullable BigDecimal value() {
        return kind.value(numerator, denominator);
    }

    /** What the indicator says now, for example {@code 22 of 22}. */
    public String reading() {
        return numerator == null ? "not measured" : new Count(numerator, denominator, synthetic).reading();
    }

    public String code() {
        return code;
    }

    public String directive() {
        return directive;
    }

    public @Nullable String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }

    public IndicatorKind kind() {
        return kind;
    }

    public Direction direction() {
        return direction;
    }

    public BigDecimal target() {
        return target;
    }

    public String unit() {
        return unit;
    }

    public @Nullable Measure measure() {
        return measure;
    }

    public boolean derived() {
        return derived;
    }

    public List<String> tasks() {
        return tasks;
    }

    public @Nullable Long numerator() {
        return numerator;
    }

    public @Nullable Long denominator() {
        return denominator;
    }

    public long synthetic() {
        return synthetic;
    }

    public boolean reached() {
        return reached;
    }

    public @Nullable LocalDate movedOn() {
        return movedOn;
    }
}
