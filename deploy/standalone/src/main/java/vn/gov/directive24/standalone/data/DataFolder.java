package vn.gov.directive24.standalone.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The data of one platform, held by one process at a time and private to its owner. */
public final class DataFolder implements AutoCloseable {

    /** Where in a data folder the database is. */
    public static final String POSTGRES = "postgres";

    private final Path path;
    private final FolderLock lock;
    private final boolean temporary;

    private DataFolder(Path path, FolderLock lock, boolean temporary) {
        this.path = path;
        this.lock = lock;
        this.temporary = temporary;
    }

    /** Where the data are unless somebody says otherwise. */
    public static Path byDefault(Map<String, String> environment) {
        return setting(environment, "DIRECTIVE24_DATA")
                .or(() -> setting(environment, "XDG_DATA_HOME").map(home -> home.resolve("directive24")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share", "directive24"))
                .toAbsolutePath()
                .normalize();
    }

    private static Optional<Path> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /**
     * Creates the folder when absent and holds it until closed or until this process dies.
     *
     * @throws StandaloneFailure when it is not usable, damaged or in use
     */
    public static DataFolder claim(Path folder) {
        return hold(created(folder), false);
    }

    /** A folder that disappears when it is closed. */
    public static DataFolder temporary() {
        try {
            return hold(Files.createTempDirectory("directive24-"), true);
        } catch (IOException failure) {
            throw new StandaloneFailure(
                    "No temporary data folder can be made in %s (%s): make room there or name a folder with --data."
                            .formatted(System.getProperty("java.io.tmpdir"), Reason.of(failure)),
                    failure);
        }
    }

    private static DataFolder hold(Path path, boolean temporary) {
        var lock = FolderLock.acquire(path);
        try {
            Contents.verify(path);
            return new DataFolder(path, lock, temporary);
        } catch (StandaloneFailure damaged) {
            lock.close();
            throw damaged;
        }
    }

    public Path path() {
        return path;
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path postgres() {
        return path.resolve(POSTGRES);
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Secrets secrets() {
        return Secrets.in(path.resolve("secrets"));
    }

    /** From now on a start refuses the folder when something that is in it now has gone. */
    public void recordContents() {
        Contents.record(path);
    }

    @Override
    public void close() {
        lock.close();
        if (temporary) {
            Trees.delete(path);
        }
    }

    private static Path created(Path folder) {
        var wanted = folder.toAbsolutePath().normalize();
        try {
            boolean existed = Files.isDirectory(wanted);
            Files.createDirectories(wanted);
            var path = wanted.toRealPath();
            if (existed) {
                requireOurs(path);
            }
            requireWritable(path);
            return path;
        } catch (FileAlreadyExistsException file) {
            throw new StandaloneFailure(
                    "The data cannot be kept in %s because that is a file: name a folder with --data."
                            .formatted(wanted),
                    file);
        } catch (IOException failure) {
            throw new StandaloneFailure(
                    "The data folder %s cannot be used (%s): make it writable or name another one with --data."
                            .formatted(wanted, Reason.of(failure)),
                    failure);
        }
    }

    /** A slip such as {@code --data ~} must not strew files over somebody's home. */
    private static void requireOurs(Path path) throws IOException {
        if (Files.exists(path.resolve(FolderLock.FILE)) || Files.exists(path.resolve("sandbox"))) {
            return;
        }
        try (Stream<Path> children = Files.list(path)) {
            if (children.findAny().isPresent()) {
                throw new StandaloneFailure(
                        "The folder %s holds something else than the platform's data: name an empty or new folder with --data."
                                .formatted(path));
            }
        }
    }

    private static void requireWritable(Path path) throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        // Root may write everywhere; a folder that its owner has closed stays closed all the same.
        boolean closed =
                posix != null && !posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
        if (closed || !Files.isWritable(path)) {
            throw new StandaloneFailure(
                    "The data folder %s is read-only: make it writable or name another one with --data."
                            .formatted(path));
        }
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }
}
