package vn.gov.directive24.registry.publication;

import org.jspecify.annotations.Nullable;

/**
 * A list as it was published.
 *
 * @param hash SHA-256 of the list within the file, in hexadecimal
 * @param json the file itself, byte for byte
 * @param content what it says
 */
public record PublishedList(int number, String hash, String keyId, byte[] json, MonthlyList content) {

    static PublishedList of(int number, String hash, String keyId, byte[] json) {
        return new PublishedList(number, hash, keyId, json, ListJson.read(json));
    }

    public @Nullable String previousHash() {
        return content.previous() == null ? null : content.previous().sha256();
    }
}
