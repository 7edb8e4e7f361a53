package vn.gov.directive24.deadline.feed.webhook;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encrypts webhook secrets with a keyset that is not in the database. Every instance needs the same file, readable by
 * the service only.
 */
@Component
class SecretVault {

    private final @Nullable Aead aead;

    SecretVault(WebhookSettings settings) {
        this.aead = settings.keysetFile().isBlank() ? null : load(Path.of(settings.keysetFile()));
    }

    /**
     * @param owner what the secret belongs to; it can be decrypted for nothing else
     * @throws WebhooksNotConfigured when there is no keyset
     */
    byte[] encrypt(byte[] secret, String owner) {
        try {
            return keyset().encrypt(secret, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A keyset that was read encrypts", impossible);
        }
    }

    /** @throws SecretUnreadable when it was encrypted with another keyset, or there is none */
    byte[] decrypt(byte[] encrypted, String owner) throws SecretUnreadable {
        try {
            return keyset().decrypt(encrypted, owner.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | WebhooksNotConfigured otherKeyset) {
            throw new SecretUnreadable(otherKeyset);
        }
    }

    private Aead keyset() {
        if (aead == null) {
            throw new WebhooksNotConfigured();
        }
        return aead;
    }

    private static Aead load(Path file) {
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

    /** The secret cannot be had; a rotation gives the endpoint a new one. */
    static class SecretUnreadable extends Exception {
        SecretUnreadable(Exception cause) {
            super("The endpoint's secret cannot be decrypted", cause);
        }
    }
}
