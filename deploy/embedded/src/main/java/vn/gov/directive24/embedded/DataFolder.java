package vn.gov.directive24.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of one server's data, held by one process at a time and private to its owner. */
final class DataFolder implements AutoCloseable {

    static final String LOCK_FILE = "directive24.lock";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    // The operating system drops a process's lock when any of its channels to the file closes,
    // so a second claim inside this JVM must be refused before the file is opened.
    private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder when absent and holds it until closed or until this JVM dies. */
    static DataFolder claim(Path folder, String server) {
        Path path = created(folder, server);
        if (!CLAIMED.add(path)) {
            throw alreadyInUse(server, path, ProcessHandle.current().pid() + "");
        }
        try {
            return new DataFolder(path, locked(path, server));
        } catch (IOException failure) {
            CLAIMED.remove(path);
            throw notWritable(server, path, failure);
        } catch (EmbeddedServerFailure failure) {
            CLAIMED.remove(path);
            throw failure;
        }
    }

    private static FileChannel locked(Path path, String server) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK_FILE), CREATE, READ, WRITE);
        try {
            if (channel.tryLock() == null) {
                throw alreadyInUse(server, path, contents(channel));
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
            return channel;
        } catch (IOException | EmbeddedServerFailure failure) {
            channel.close();
            throw failure;
        }
    }

    Path path() {
        return path;
    }

    /** Names of the files and folders in it, without the lock file. */
    Set<String> names() {
        try (Stream<Path> children = Files.list(path)) {
            return children.map(child -> child.getFileName().toString())
                    .filter(name -> !name.equals(LOCK_FILE))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            CLAIMED.remove(path);
        }
    }

    private static Path created(Path folder, String server) {
        try {
            Files.createDirectories(folder);
            Path path = folder.toRealPath();
            var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            // Root may write everywhere, PostgreSQL may not: it never runs with root's rights.
            boolean forbidden =
                    posix != null && !posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
            if (forbidden || !Files.isWritable(path)) {
                throw new EmbeddedServerFailure(
                        "The %s data folder %s is read-only: make it writable or choose another data folder."
                                .formatted(server, path));
            }
            if (posix != null) {
                requireOwner(path, posix.getOwner(), server);
                posix.setPermissions(OWNER_ONLY);
            }
            return path;
        } catch (FileAlreadyExistsException file) {
            throw new EmbeddedServerFailure(
                    "%s cannot keep its data in %s because that is a file: choose a folder."
                            .formatted(server, folder.toAbsolutePath()),
                    file);
        } catch (IOException failure) {
            throw notWritable(server, folder.toAbsolutePath(), failure);
        }
    }

    /** Root could enter anybody's folder, but would leave files there that its owner cannot use. */
    private static void requireOwner(Path path, UserPrincipal owner, String server) throws IOException {
        String user = System.getProperty("user.name", "");
        UserPrincipal self;
        try {
            self = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        } catch (UserPrincipalNotFoundException nameless) {
            return;
        }
        if (!owner.equals(self)) {
            throw new EmbeddedServerFailure(
                    "The %s data folder %s belongs to the user %s, not to %s: start as that user or choose another data folder."
                            .formatted(server, path, owner.getName(), user));
        }
    }

    private static String contents(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return StandardCharsets.US_ASCII.decode(buffer.flip()).toString().strip();
    }

    private static EmbeddedServerFailure alreadyInUse(String server, Path path, String holder) {
        return new EmbeddedServerFailure(
                "The %s data folder %s is in use by the running process %s: stop that process or choose another data folder."
                        .formatted(server, path, holder));
    }

    private static EmbeddedServerFailure notWritable(String server, Path path, IOException failure) {
        return new EmbeddedServerFailure(
                "%s cannot write to its data folder %s (%s): check the disk and the rights on that folder, or choose another one."
                        .formatted(server, path, EmbeddedServerFailure.reason(failure)),
                failure);
    }
}
