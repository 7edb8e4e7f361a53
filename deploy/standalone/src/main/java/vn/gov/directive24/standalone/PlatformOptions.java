package vn.gov.directive24.standalone;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a platform is started with.
 *
 * @param dataFolder where the data stay, or null for a temporary folder that is removed at the end
 * @param asOf the day on which the clock stands at the first start, or null for the real time
 * @param ports where the platform listens
 * @param kafka {@code host:port} of a broker that runs already, or null for the embedded one
 */
public record PlatformOptions(
        @Nullable Path dataFolder,
        @Nullable LocalDate asOf,
        PlatformPorts ports,
        @Nullable String kafka) {

    /** Nothing is kept; on ports that are free now. */
    public static PlatformOptions ephemeral() {
        return new PlatformOptions(null, null, PlatformPorts.free(), null);
    }

    /** Data that stay; on ports that are free now. */
    public static PlatformOptions in(Path dataFolder) {
        return new PlatformOptions(dataFolder, null, PlatformPorts.free(), null);
    }

    public PlatformOptions asOf(LocalDate day) {
        return new PlatformOptions(dataFolder, day, ports, kafka);
    }

    public PlatformOptions on(PlatformPorts others) {
        return new PlatformOptions(dataFolder, asOf, others, kafka);
    }
}
