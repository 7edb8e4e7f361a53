package vn.gov.directive24.standalone.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.directive24.standalone.data.Trees;

/**
 * Makes the JDK's ahead-of-time cache after the first start, so that the next one is twice as fast: another JVM starts
 * the platform once more in the background, with the lowest priority, and writes the cache when it ends. Nobody waits
 * for it and nothing depends on it.
 */
final class AotTraining implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AotTraining.class);

    /** Names the file to make; ./directive24 sets it when there is none that fits the class path. Blank: none is made. */
    private static final String TARGET = "directive24.aot.target";

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long MEMORY_NEEDED_KIB = 3L << 20;
    private static final long DISK_NEEDED = 2L << 30;
    private static final String PREFIX = "training-";
    private static final Duration END = Duration.ofSeconds(4);

    private volatile @Nullable Process process;
    private @Nullable Path folder;

    synchronized void begin(Path dataFolder) {
        var target = System.getProperty(TARGET);
        try {
            if (target == null || target.isBlank() || !isMemoryFree() || !isDiskFree(dataFolder)) {
                return;
            }
            removeLeftovers(dataFolder);
            var cache = Path.of(target);
            Files.createDirectories(cache.getParent());
            folder = Files.createTempDirectory(dataFolder, PREFIX);
            var unfinished = folder.resolve("cache.aot");
            process = new ProcessBuilder(command(unfinished, folder.resolve("data")))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            var _ = process.onExit().thenAccept(ended -> finish(ended, unfinished, cache));
        } catch (IOException failure) {
            LOG.info("There will be no AOT cache", failure);
        }
    }

    /** The same JVM with the same options: the cache of another one would be refused. */
    private static List<String> command(Path unfinished, Path data) {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        runtime.getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-D" + TARGET) && !argument.startsWith("-XX:AOT"))
                .forEach(command::add);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + unfinished,
                "-cp",
                runtime.getClassPath(),
                Launcher.class.getName(),
                "warm-up",
                "--data",
                data.toString()));
        return command;
    }

    private synchronized void finish(Process ended, Path unfinished, Path cache) {
        try {
            if (ended.exitValue() == 0 && Files.exists(unfinished)) {
                removeOlder(cache);
                // Perhaps from one file system to another, hence in two steps: nobody must meet half of it.
                var beside = cache.resolveSibling(cache.getFileName() + ".new");
                Files.move(unfinished, beside, StandardCopyOption.REPLACE_EXISTING);
                Files.move(beside, cache, StandardCopyOption.ATOMIC_MOVE);
                LOG.info("The next start will use the AOT cache {}", cache);
            } else {
                LOG.info("The AOT training ended with status {}", ended.exitValue());
            }
        } catch (IOException failure) {
            LOG.info("There will be no AOT cache", failure);
        } finally {
            removeFolder();
        }
    }

    /** Each is a quarter of a gigabyte; one is left for a second checkout. */
    private static void removeOlder(Path cache) throws IOException {
        try (var files = Files.list(cache.getParent())) {
            for (var older : files.filter(file -> file.toString().endsWith(".aot"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(1)
                    .toList()) {
                Files.delete(older);
            }
        }
    }

    private static void removeLeftovers(Path dataFolder) throws IOException {
        try (var ofKilledPlatforms = Files.newDirectoryStream(dataFolder, PREFIX + "*")) {
            ofKilledPlatforms.forEach(Trees::delete);
        }
    }

    private static boolean isDiskFree(Path dataFolder) throws IOException {
        return Files.getFileStore(dataFolder).getUsableSpace() > DISK_NEEDED;
    }

    private static boolean isMemoryFree() throws IOException {
        return !Files.exists(MEMORY)
                || Files.readAllLines(MEMORY).stream()
                        .filter(line -> line.startsWith("MemAvailable:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .anyMatch(kib -> Long.parseLong(kib) > MEMORY_NEEDED_KIB);
    }

    /** Asks it to end early. */
    void stop() {
        var running = process;
        if (running != null) {
            running.destroy();
        }
    }

    /** Waits for its end, not for long. */
    @Override
    public void close() {
        var running = process;
        if (running != null && running.isAlive()) {
            try {
                if (!running.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                    running.descendants().forEach(ProcessHandle::destroyForcibly);
                    running.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            removeFolder();
        }
    }

    private synchronized void removeFolder() {
        if (folder != null) {
            Trees.delete(folder);
        }
    }
}
