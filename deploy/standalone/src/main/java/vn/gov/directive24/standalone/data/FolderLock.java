package vn.gov.directive24.standalone.data;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One platform per data folder. The operating system drops the lock of a process that dies, so it is never stale. */
public final class FolderLock implements AutoCloseable {

    static final String FILE = "directive24.lock";

    /** A {@code status} that asks at this moment holds the lock for an instant. */
    private static final int ATTEMPTS = 10;

    // The system drops a process's lock when any of its channels to the file closes, so a second claim inside this
    // JVM must be refused before the file is opened.
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock acquire(Path folder) {
        if (!CLAIMED.add(folder)) {
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(folder, locked(folder));
        } catch (IOException failure) {
            CLAIMED.remove(folder);
            throw new StandaloneFailure(
                    "The data folder %s cannot be locked (%s): make it writable or name another one with --data."
                            .formatted(folder, Reason.of(failure)),
                    failure);
        } catch (StandaloneFailure failure) {
            CLAIMED.remove(folder);
            throw failure;
        }
    }

    /** The process that runs a platform on this folder now. */
    public static Optional<ProcessHandle> holder(Path folder) {
        var file = folder.resolve(FILE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        if (isClaimedHere(folder)) {
            return Optional.of(ProcessHandle.current());
        }
        try (var channel = FileChannel.open(file, READ, WRITE);
                var lock = channel.tryLock()) {
            return lock != null
                    ? Optional.empty()
                    : Optional.of(contents(channel))
                            .filter(pid -> pid.matches("\\d{1,18}"))
                            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isClaimedHere(Path folder) {
        try {
            return CLAIMED.contains(folder.toRealPath());
        } catch (IOException absent) {
            return false;
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(FILE), CREATE, READ, WRITE);
        try {
            if (tryLock(channel) == null) {
                throw inUse(folder, contents(channel));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return channel;
        } catch (IOException | StandaloneFailure failure) {
            channel.close();
            throw failure;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var lock = channel.tryLock();
            if (lock != null || attempt == ATTEMPTS) {
                return lock;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private static String contents(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return StandardCharsets.US_ASCII.decode(buffer.flip()).toString().strip();
    }

    private static StandaloneFailure inUse(Path folder, String holder) {
        return new StandaloneFailure(
                "A platform already runs on the data folder %s (process %s): stop it with ./directive24 stop or name another folder with --data."
                        .formatted(folder, holder));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            CLAIMED.remove(folder);
        }
    }
}
