package vn.gov.directive24.standalone.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Properties;

/**
 * What the other commands must know about the platform on this folder, running or stopped.
 *
 * @param portOffset added to every port; tokens name their issuer by it
 * @param kafka bootstrap servers
 * @param startedAt on the real clock
 * @param ready whether the start has been completed
 */
public record PlatformState(int portOffset, String kafka, OffsetDateTime startedAt, boolean ready) {

    private static final String FILE = "platform.properties";

    /** Of the newest start on this folder, if there was one. */
    public static Optional<PlatformState> in(Path folder) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(folder.resolve(FILE))));
            return Optional.of(new PlatformState(
                    Integer.parseInt(properties.getProperty("port-offset", "0")),
                    properties.getProperty("kafka", ""),
                    OffsetDateTime.parse(properties.getProperty("started-at", "")),
                    Boolean.parseBoolean(properties.getProperty("ready"))));
        } catch (NoSuchFileException | NumberFormatException | DateTimeException unknown) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new StandaloneFailure(
                    "The data folder %s cannot be read (%s): make it readable or name another one with --data."
                            .formatted(folder, Reason.of(failure)),
                    failure);
        }
    }

    public PlatformState whenReady() {
        return new PlatformState(portOffset, kafka, startedAt, true);
    }

    public void keepIn(Path folder) {
        try {
            OwnerOnly.write(
                    folder.resolve(FILE),
                    "port-offset=%d%nkafka=%s%nstarted-at=%s%nready=%s%n"
                            .formatted(portOffset, kafka, startedAt, ready));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
