package vn.gov.directive24.deadline.feed.webhook;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.vault.KeysetFile;

/**
 * Encrypts webhook secrets with a keyset that is not in the database. Every instance needs the same file, readable by
 * the service only.
 */
@Component
class SecretVault {

    private final @Nullable Aead aead;

    SecretVault(WebhookSettings settings) {
        this.aead = settings.keysetFile().isBlank() ? null : KeysetFile.aead(Path.of(settings.keysetFile()));
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

    /** The secret cannot be had; a rotation gives the endpoint a new one. */
    static class SecretUnreadable extends Exception {
        SecretUnreadable(Exception cause) {
            super("The endpoint's secret cannot be decrypted", cause);
        }
    }
}
