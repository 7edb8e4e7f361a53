package vn.gov.directive24.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.time.TimeAutoConfiguration;
import vn.gov.directive24.sandbox.clock.TimeTravel;
import vn.gov.directive24.standalone.data.ClockFile;
import vn.gov.directive24.standalone.data.ClockFile.Setting;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/**
 * The one clock of all services. It ticks like the real one; a platform started with {@code --as-of} stands at another
 * day, and that day outlives a restart. It never goes back: what is recorded would lie in the future.
 */
public final class PlatformClock extends Clock implements TimeTravel {

    /** When the office opens: a day that has been named begins with the whole day ahead. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final ClockFile file;
    private final InstantSource real;
    private volatile Setting setting;

    private PlatformClock(ClockFile file, InstantSource real, Setting setting) {
        this.file = file;
        this.real = real;
        this.setting = setting;
    }

    static PlatformClock open(ClockFile file, @Nullable LocalDate asOf) {
        return open(file, asOf, InstantSource.system());
    }

    static PlatformClock open(ClockFile file, @Nullable LocalDate asOf, InstantSource real) {
        var kept = file.read();
        var clock = new PlatformClock(file, real, kept.orElse(Setting.REAL));
        // The same --as-of again is the same platform started again: its clock goes on.
        if (asOf != null && !asOf.equals(clock.setting.asOf())) {
            if (kept.isPresent() && asOf.isBefore(clock.today())) {
                throw new StandaloneFailure(
                        "The clock of this data folder stands at %s and does not go back to %s: name a later day, leave out --as-of or name another folder with --data."
                                .formatted(clock.today(), asOf));
            }
            clock.setting = asOf.equals(clock.today())
                    ? new Setting(clock.setting.offset(), asOf)
                    : new Setting(clock.offsetTo(asOf), asOf);
        }
        file.write(clock.setting);
        return clock;
    }

    /** Whether this platform was ever started with {@code --as-of}. */
    public boolean isMovable() {
        return setting.asOf() != null;
    }

    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public OffsetDateTime now() {
        return OffsetDateTime.now(this);
    }

    /** Moves the clock of every service to the morning of that day and remembers it. */
    @Override
    public synchronized void moveTo(LocalDate date) {
        if (!isMovable()) {
            throw new IllegalStateException("This platform runs on the real time.");
        }
        if (!date.isAfter(today())) {
            throw new IllegalArgumentException(
                    "The clock stands at %s; %s is not after that.".formatted(today(), date));
        }
        var moved = new Setting(offsetTo(date), setting.asOf());
        file.write(moved);
        setting = moved;
    }

    private Duration offsetTo(LocalDate date) {
        return Duration.between(real.instant(), date.atTime(MORNING).atZone(getZone()));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(setting.offset());
    }

    @Override
    public ZoneId getZone() {
        return TimeAutoConfiguration.VIET_NAM;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource moved = () -> instant();
        return moved.withZone(zone);
    }
}
