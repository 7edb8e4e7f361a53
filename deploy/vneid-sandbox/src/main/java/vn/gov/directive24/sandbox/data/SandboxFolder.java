package vn.gov.directive24.sandbox.data;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** {@code <data>/sandbox}: readable by its owner only, because whoever reads the key in it can be anybody. */
public record SandboxFolder(Path path) {

    /** Makes the folder when it is not there. */
    public static SandboxFolder in(Path dataFolder) {
        var path = dataFolder.toAbsolutePath().normalize().resolve("sandbox");
        try {
            Files.createDirectories(path.getParent());
            if (!Files.isDirectory(path)) {
                createFolder(path);
            }
        } catch (IOException e) {
            throw new SandboxDataUnusable("The sandbox cannot make its folder %s: %s.".formatted(path, reason(e)), e);
        }
        return new SandboxFolder(path);
    }

    public Optional<String> read(String name) {
        var file = path.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new SandboxDataUnusable("The sandbox cannot read %s: %s.".formatted(file, reason(e)), e);
        }
    }

    /** Replaces the file as a whole, so that a reader or a crash never meets half of it. */
    public void write(String name, String content) {
        var file = path.resolve(name);
        try {
            Files.move(
                    temporary(name, content),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SandboxDataUnusable("The sandbox cannot write %s: %s.".formatted(file, reason(e)), e);
        }
    }

    /**
     * Writes the file unless another process was first, and returns what it holds now. The link is what decides: it
     * appears complete or not at all, so a token command and a starting server agree on one key.
     */
    public String writeOnce(String name, String content) {
        var file = path.resolve(name);
        try {
            var temporary = temporary(name, content);
            try {
                Files.createLink(file, temporary);
                return content;
            } catch (FileAlreadyExistsException e) {
                return Files.readString(file);
            } finally {
                Files.delete(temporary);
            }
        } catch (IOException e) {
            throw new SandboxDataUnusable("The sandbox cannot write %s: %s.".formatted(file, reason(e)), e);
        }
    }

    private Path temporary(String name, String content) throws IOException {
        // Files.createTempFile gives mode 600 wherever the file system knows modes.
        var temporary = Files.createTempFile(path, name, ".tmp");
        Files.writeString(temporary, content);
        return temporary;
    }

    private static void createFolder(Path path) throws IOException {
        try {
            Files.createDirectory(path, ownerOnly(path));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        var modes = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return modes
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + " " + e.getMessage();
    }
}
