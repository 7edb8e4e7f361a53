package vn.gov.directive24.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** A day of Viet Nam ends seven hours before that of UTC. */
class AsOfTests {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    /** Three in the morning in Viet Nam, and still the day before in UTC. */
    private static final Clock EARLY =
            Clock.fixed(Instant.parse("2025-10-14T20:00:00Z"), TimeAutoConfiguration.VIET_NAM);

    @Test
    void isTheDayInVietNam() {
        assertThat(AsOf.day(null, EARLY)).isEqualTo(DAY);
        assertThat(AsOf.day(DAY, EARLY)).isEqualTo(DAY);
        assertThat(AsOf.day(DAY.minusYears(1), EARLY)).isEqualTo(DAY.minusYears(1));
        assertThat(AsOf.dayOrNow(null, EARLY)).isNull();
        assertThatExceptionOfType(AsOfInFuture.class).isThrownBy(() -> AsOf.day(DAY.plusDays(1), EARLY));
        assertThatExceptionOfType(AsOfInFuture.class).isThrownBy(() -> AsOf.endOrNow(DAY.plusDays(1), EARLY));
    }

    @Test
    void endsWhenTheDayEndsInVietNam() {
        assertThat(AsOf.endOrNow(null, EARLY)).isNull();
        assertThat(AsOf.endOrNow(DAY, EARLY)).isEqualTo(OffsetDateTime.parse("2025-10-15T17:00:00Z"));
    }
}
