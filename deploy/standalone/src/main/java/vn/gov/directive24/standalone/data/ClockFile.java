package vn.gov.directive24.standalone.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** How far the clock of this data folder stands from the real one, and since which {@code --as-of}. */
public final class ClockFile {

    /**
     * @param offset to add to the real time
     * @param asOf the day a start has asked for, or null when the platform runs on the real time
     */
    public record Setting(Duration offset, @Nullable LocalDate asOf) {

        public static final Setting REAL = new Setting(Duration.ZERO, null);
    }

    private static final String NAME = "clock.properties";

    private final Path file;

    public ClockFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Empty before the first start. */
    public Optional<Setting> read() {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
            var asOf = properties.getProperty("as-of", "");
            return Optional.of(new Setting(
                    Duration.parse(properties.getProperty("offset", "")),
                    asOf.isEmpty() ? null : LocalDate.parse(asOf)));
        } catch (NoSuchFileException firstStart) {
            return Optional.empty();
        } catch (IOException | DateTimeException damaged) {
            throw new StandaloneFailure(
                    "%s is damaged (%s): restore it from a backup.".formatted(file, Reason.of(damaged)), damaged);
        }
    }

    public void write(Setting setting) {
        try {
            OwnerOnly.write(
                    file,
                    "offset=%s%nas-of=%s%n".formatted(setting.offset(), setting.asOf() == null ? "" : setting.asOf()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
