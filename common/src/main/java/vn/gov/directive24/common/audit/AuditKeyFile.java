package vn.gov.directive24.common.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The service's audit key: two lines of base64, private (PKCS#8) and public (X.509), readable by the owner only. */
final class AuditKeyFile {

    private AuditKeyFile() {}

    /** Reads the file, or makes it. Without a path the key lasts as long as the process; its public half is kept. */
    static KeyPair load(@Nullable Path file) {
        try {
            if (file == null) {
                return generate();
            }
            if (!Files.exists(file)) {
                write(file, generate());
            }
            return read(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The audit key %s cannot be used".formatted(file), unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalStateException("%s is not an audit key".formatted(file), malformed);
        }
    }

    private static KeyPair generate() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static void write(Path file, KeyPair keys) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var temporary = Files.createTempFile(
                directory,
                "audit",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var base64 = Base64.getEncoder();
        Files.writeString(
                temporary,
                base64.encodeToString(keys.getPrivate().getEncoded())
                        + "\n"
                        + base64.encodeToString(keys.getPublic().getEncoded())
                        + "\n");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            throw new GeneralSecurityException("two lines expected");
        }
        var factory = KeyFactory.getInstance("Ed25519");
        var base64 = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    }
}
