package vn.gov.directive24.registry.violation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** The key of one report. What it encrypts can be moved neither to another report nor to another place of this one. */
final class ReportKey {

    private final Receipt receipt;
    private final Aead aead;

    ReportKey(Receipt receipt, Aead aead) {
        this.receipt = receipt;
        this.aead = aead;
    }

    byte[] encrypt(byte[] content, String place) {
        try {
            return aead.encrypt(content, bound(place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A key that was unwrapped encrypts", impossible);
        }
    }

    byte[] decrypt(byte[] content, String place) {
        try {
            return aead.decrypt(content, bound(place));
        } catch (GeneralSecurityException changed) {
            throw new IllegalStateException("A text or file of a report was changed in the database", changed);
        }
    }

    private byte[] bound(String place) {
        return (receipt.value() + "/" + place).getBytes(UTF_8);
    }
}
