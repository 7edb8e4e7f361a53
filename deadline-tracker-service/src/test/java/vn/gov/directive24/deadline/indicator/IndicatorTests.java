package vn.gov.directive24.deadline.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorMoved;
import vn.gov.directive24.deadline.indicator.IndicatorEvent.IndicatorReached;

class IndicatorTests {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    @Test
    void isNotAHundredPercentBeforeEverythingIsDone() {
        var airports = share();

        airports.measure(new Count(9_999_999, 10_000_000L, 0), DAY);

        assertThat(airports.value()).isEqualTo("99.99");
        assertThat(airports.reached()).isFalse();
    }

    @Test
    void announcesThatItReachedItsTargetOnce() {
        var airports = share();

        airports.measure(new Count(21, 22L, 0), DAY);
        airports.measure(new Count(22, 22L, 0), DAY);
        airports.measure(new Count(22, 22L, 0), DAY);

        assertThat(eventsOf(airports))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(IndicatorMoved.class, IndicatorMoved.class, IndicatorReached.class);
        assertThat(airports.reading()).isEqualTo("22 of 22");
    }

    @Test
    void canReachItsTargetAgainAfterFallingShort() {
        var airports = share();
        airports.measure(new Count(22, 22L, 0), DAY);

        airports.measure(new Count(21, 22L, 0), DAY);
        assertThat(airports.reached()).isFalse();
        airports.measure(new Count(22, 22L, 0), DAY);

        assertThat(eventsOf(airports))
                .filteredOn(IndicatorReached.class::isInstance)
                .hasSize(2);
    }

    @Test
    void hasNoValueWhileTheWholeIsUnknown() {
        var airports = share();

        airports.measure(new Count(0, 0L, 0), DAY);

        assertThat(airports.value()).isNull();
        assertThat(airports.reached()).isFalse();
    }

    @Test
    void takesTheWantOfReportsForNoProof() {
        var demands = Indicator.define(new IndicatorDefinition(
                "papers-asked-for",
                "24/CT-TTg",
                "Số lần yêu cầu giấy tờ",
                "Papers asked for",
                IndicatorKind.COUNT,
                Direction.DOWN,
                BigDecimal.ZERO,
                "requests",
                Measure.INTEGRATED_PAPERS_REQUESTED,
                true,
                List.of()));

        demands.measure(new Count(0, null, 0), DAY);

        assertThat(demands.value()).isEqualTo("0");
        assertThat(demands.reached()).isFalse();
        assertThat(eventsOf(demands)).noneMatch(IndicatorReached.class::isInstance);
    }

    @Test
    void isReachedAtNothingWhenFewerIsBetter() {
        var demands = Indicator.define(new IndicatorDefinition(
                "papers-asked-for",
                "24/CT-TTg",
                "Số lần yêu cầu giấy tờ",
                "Papers asked for",
                IndicatorKind.COUNT,
                Direction.DOWN,
                BigDecimal.ZERO,
                "requests",
                null,
                true,
                List.of()));

        demands.measure(new Count(3, null, 0), DAY);
        assertThat(demands.reached()).isFalse();
        demands.measure(new Count(0, null, 0), DAY);

        assertThat(demands.reached()).isTrue();
    }

    @Test
    void saysHowManyOfThemAreSynthetic() {
        assertThat(new Count(5, null, 3).reading()).isEqualTo("5 (3 synthetic)");
    }

    private static Indicator share() {
        return Indicator.define(new IndicatorDefinition(
                "airports",
                "24/CT-TTg",
                null,
                "Airports live",
                IndicatorKind.SHARE,
                Direction.UP,
                BigDecimal.valueOf(100),
                "% of airports",
                Measure.AIRPORTS_LIVE,
                false,
                List.of("CT24-biometrics-transport-01")));
    }

    private static List<?> eventsOf(Indicator indicator) {
        Collection<?> events = ReflectionTestUtils.invokeMethod(indicator, "domainEvents");
        return events == null ? List.of() : List.copyOf(events);
    }
}
