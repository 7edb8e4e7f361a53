package vn.gov.directive24.registry.publication.key;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.vault.KeysetFile;

/** Encrypts the private keys with a keyset that is not in the database. */
@Component
class KeyVault {

    private final @Nullable Aead aead;

    KeyVault(@Value("${directive24.lists.keyset-file:}") String keysetFile) {
        this.aead = keysetFile.isBlank() ? null : KeysetFile.aead(Path.of(keysetFile));
    }

    /** @param keyId the ciphertext can be decrypted for no other */
    byte[] encrypt(String privateKey, String keyId) {
        try {
            return keyset().encrypt(bytes(privateKey), bytes(keyId));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A keyset that was read encrypts", impossible);
        }
    }

    String decrypt(byte[] encrypted, String keyId) {
        try {
            return new String(keyset().decrypt(encrypted, bytes(keyId)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException otherKeyset) {
            throw new KeyUnreadable(keyId);
        }
    }

    private Aead keyset() {
        if (aead == null) {
            throw new KeysNotConfigured();
        }
        return aead;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
