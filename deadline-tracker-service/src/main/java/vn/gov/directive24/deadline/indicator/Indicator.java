package vn.gov.directive24.deadline.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorMoved;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorReached;

/** A figure by which progress is measured, and its value of today. */
@Entity
public class Indicator extends AbstractAggregateRoot<Indicator> {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

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
        if (Objects.equals(numerator, count.numerator())
                && Objects.equals(denominator, count.denominator())
                && synthetic == count.synthetic()) {
            return;
        }
        numerator = count.numerator();
        denominator = count.denominator();
        synthetic = count.synthetic();
        movedOn = on;
        var value = value();
        registerEvent(new IndicatorMoved(code, tasks, value, count, target, unit, on));
        var before = reached;
        reached = value != null && meetsTarget(value);
        if (reached && !before) {
            registerEvent(
                    new IndicatorReached(code, tasks, Objects.requireNonNull(value), synthetic, target, unit, on));
        }
    }

    private boolean meetsTarget(BigDecimal value) {
        return switch (direction) {
            case UP -> value.compareTo(target) >= 0;
            case DOWN -> value.compareTo(target) <= 0;
        };
    }

    /** In the unit, with two decimals for a share; null while nothing was measured or the whole is nothing. */
    public @Nullable BigDecimal value() {
        if (numerator == null) {
            return null;
        }
        return switch (kind) {
            case COUNT -> BigDecimal.valueOf(numerator);
            case SHARE ->
                denominator == null || denominator == 0
                        ? null
                        // Down, so that no share is 100 before everything is done.
                        : BigDecimal.valueOf(numerator)
                                .multiply(PERCENT)
                                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.DOWN);
        };
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
