package vn.gov.directive24.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs as they travel on the class path, unpacked once per version into the user's cache: a folder
 * that, unlike the temporary one, nobody empties under a running server.
 */
final class ProgramArchive {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private ProgramArchive() {}

    static Programs unpacked(Path dataFolder) {
        try {
            byte[] archive = forThisMachine();
            String name = "postgresql-" + fingerprint(archive);
            try {
                return new Programs(unpackOnce(archive, userCache().resolve("directive24"), name));
            } catch (IOException cacheNotWritable) {
                return new Programs(unpackOnce(archive, dataFolder.resolveSibling(".programs"), name));
            }
        } catch (IOException failure) {
            throw new EmbeddedServerFailure(
                    "PostgreSQL's programs cannot be unpacked (%s): make %s writable and check that the disk has 100 MB free."
                            .formatted(EmbeddedServerFailure.reason(failure), userCache()),
                    failure);
        }
    }

    private static byte[] forThisMachine() throws IOException {
        String system = System.getProperty("os.name", "");
        String family = system.startsWith("Mac") ? "Darwin" : system.startsWith("Windows") ? "Windows" : "Linux";
        String machine = System.getProperty("os.arch", "");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(family, machine)) {
            return archive.readAllBytes();
        } catch (IllegalStateException unknown) {
            throw new EmbeddedServerFailure(
                    "There is no embedded PostgreSQL for %s on %s: use the containers instead."
                            .formatted(system, machine),
                    unknown);
        }
    }

    private static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg != null && !xdg.isBlank() ? Path.of(xdg) : Path.of(System.getProperty("user.home", "."), ".cache");
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Several processes may do this at once: the first complete folder wins. */
    private static Path unpackOnce(byte[] archive, Path folder, String name) throws IOException {
        Path home = folder.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, "unpacking-");
        try {
            unpack(archive, unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Trees.delete(unfinished);
            if (!Files.isDirectory(home)) {
                throw failure;
            }
        }
        return home;
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new BufferedInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    makeExecutable(path, entry.getMode());
                }
            }
        }
    }

    private static void makeExecutable(Path path, int mode) throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null && (mode & OWNER_MAY_EXECUTE) != 0) {
            posix.setPermissions(PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
