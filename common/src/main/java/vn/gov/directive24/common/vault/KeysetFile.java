package vn.gov.directive24.common.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** A Tink keyset in a file. Every instance of a service needs the same one, readable by the service only. */
public final class KeysetFile {

    private KeysetFile() {}

    /** What the keyset encrypts with; the file is made when it is absent. */
    public static Aead aead(Path file) {
        try {
            AeadConfig.register();
            if (!Files.exists(file)) {
                write(file);
            }
            return TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The keyset %s cannot be used".formatted(file), unreadable);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException("%s is not a Tink keyset".formatted(file), malformed);
        }
    }

    /** Of instances that start together, one makes the file and the others read it. */
    private static void write(Path file) throws IOException, GeneralSecurityException {
        var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
        var directory = Files.createDirectories(file.toAbsolutePath().getParent());
        var temporary = Files.createTempFile(
                directory,
                "keyset",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    temporary,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException _) {
            // Another instance was faster.
        } finally {
            Files.delete(temporary);
        }
    }
}
