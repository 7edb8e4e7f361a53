package vn.gov.directive24.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.directive24.standalone.data.ClockFile;
import vn.gov.directive24.standalone.data.StandaloneFailure;

class PlatformClockTests {

    private static final LocalDate OCTOBER_15 = LocalDate.of(2025, 10, 15);
    private static final LocalDate NOVEMBER_1 = LocalDate.of(2025, 11, 1);

    @TempDir
    Path folder;

    private Instant real = Instant.parse("2026-11-21T20:30:00Z");

    @Test
    void isTheRealOneInVietNamUnlessAskedOtherwise() {
        var clock = open(null);

        assertThat(clock.now()).hasToString("2026-11-22T03:30+07:00");
        assertThat(clock.isMovable()).isFalse();
    }

    @Test
    void beginsInTheMorningOfTheDayAskedForAndTicksOn() {
        var clock = open(OCTOBER_15);
        assertThat(clock.now()).hasToString("2025-10-15T08:00+07:00");

        real = real.plusSeconds(90);

        assertThat(clock.now()).hasToString("2025-10-15T08:01:30+07:00");
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
        assertThat(clock.isMovable()).isTrue();
    }

    @Test
    void movesForAllWhoHoldIt() {
        var clock = open(OCTOBER_15);
        var elsewhere = clock.withZone(ZoneOffset.UTC);

        clock.moveTo(NOVEMBER_1);

        assertThat(clock.now()).hasToString("2025-11-01T08:00+07:00");
        assertThat(elsewhere.instant()).isEqualTo(Instant.parse("2025-11-01T01:00:00Z"));
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> clock.moveTo(OCTOBER_15));
    }

    @Test
    void goesOnAfterARestart() {
        open(OCTOBER_15).moveTo(NOVEMBER_1);
        real = real.plus(Duration.ofHours(5));

        assertThat(open(null).now()).hasToString("2025-11-01T13:00+07:00");
        assertThat(open(OCTOBER_15).now()).as("the same command again").hasToString("2025-11-01T13:00+07:00");
        assertThat(open(NOVEMBER_1).now()).as("its own day").hasToString("2025-11-01T13:00+07:00");
        assertThat(open(LocalDate.of(2025, 12, 1)).now()).hasToString("2025-12-01T08:00+07:00");
    }

    @Test
    void neverGoesBack() {
        open(NOVEMBER_1);

        assertThatExceptionOfType(StandaloneFailure.class)
                .isThrownBy(() -> open(OCTOBER_15))
                .withMessageContaining("stands at 2025-11-01 and does not go back to 2025-10-15");
    }

    @Test
    void neverGoesBackFromTheRealTimeEither() {
        open(null);

        assertThatExceptionOfType(StandaloneFailure.class)
                .isThrownBy(() -> open(OCTOBER_15))
                .withMessageContaining("stands at 2026-11-22");
    }

    private PlatformClock open(@Nullable LocalDate asOf) {
        return PlatformClock.open(new ClockFile(folder), asOf, () -> real);
    }
}
