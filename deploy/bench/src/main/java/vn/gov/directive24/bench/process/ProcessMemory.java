package vn.gov.directive24.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process, or several together, hold of the machine's memory, in KiB.
 *
 * @param resident all pages; those that processes share are in each one's figure
 * @param anonymous its own pages, which no file stands behind
 */
public record ProcessMemory(int processes, long resident, long anonymous) {

    private static final ProcessMemory NONE = new ProcessMemory(0, 0, 0);

    public static ProcessMemory of(ProcessHandle process) {
        try {
            return parse(Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")));
        } catch (IOException ended) {
            return NONE;
        }
    }

    public static ProcessMemory ofAll(Collection<ProcessHandle> processes) {
        return processes.stream().map(ProcessMemory::of).reduce(NONE, ProcessMemory::plus);
    }

    /** The process and all that came from it. */
    public static ProcessMemory ofTree(ProcessHandle root) {
        return ofAll(Stream.concat(Stream.of(root), root.descendants()).toList());
    }

    static ProcessMemory parse(List<String> status) {
        return new ProcessMemory(1, kibibytes(status, "VmRSS:"), kibibytes(status, "RssAnon:"));
    }

    private static long kibibytes(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private ProcessMemory plus(ProcessMemory other) {
        return new ProcessMemory(processes + other.processes, resident + other.resident, anonymous + other.anonymous);
    }
}
