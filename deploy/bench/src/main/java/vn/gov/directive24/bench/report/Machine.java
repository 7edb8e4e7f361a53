package vn.gov.directive24.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine at one moment.
 *
 * @param load of the last 1, 5 and 15 minutes, as the system says it
 */
public record Machine(int cores, String processor, String load, String available, String memory) {

    private static final String UNKNOWN = "unknown";

    public static Machine now() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                field("/proc/cpuinfo", "model name"),
                lines("/proc/loadavg")
                        .findFirst()
                        .map(line ->
                                String.join(" ", List.of(line.split(" ", -1)).subList(0, 3)))
                        .orElse(UNKNOWN),
                memory("MemAvailable"),
                memory("MemTotal"));
    }

    /** A number only means something together with this. */
    public static Table table(Machine before, Machine after) {
        return Table.of("machine", "")
                .row("cores", before.cores + ", " + before.processor)
                .row("memory", before.memory + ", free before " + before.available + ", after " + after.available)
                .row("load before (1, 5, 15 min)", before.load)
                .row("load after", after.load)
                .row("JDK", Runtime.version().toString() + ", " + System.getProperty("java.vendor"))
                .row("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    private static String memory(String name) {
        var digits = field("/proc/meminfo", name).replaceAll("\\D", "");
        return digits.isEmpty() ? UNKNOWN : Figures.mebibytes(Long.parseLong(digits));
    }

    private static String field(String file, String name) {
        return lines(file)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException notLinux) {
            return Stream.empty();
        }
    }
}
