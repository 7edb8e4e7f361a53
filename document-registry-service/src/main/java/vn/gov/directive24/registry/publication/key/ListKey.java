package vn.gov.directive24.registry.publication.key;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs lists or has signed some.
 *
 * @param retiredAt from then on it signs nothing any more; absent for the one in use
 * @param reason why it was retired
 */
public record ListKey(
        String keyId,
        OctetKeyPair publicKey,
        Instant createdAt,
        @Nullable Instant retiredAt,
        @Nullable String reason) {

    static ListKey of(String publicKey, Instant createdAt, @Nullable Instant retiredAt, @Nullable String reason) {
        try {
            var key = OctetKeyPair.parse(publicKey);
            return new ListKey(
                    key.getKeyID(),
                    new OctetKeyPair.Builder(key)
                            .expirationTime(retiredAt == null ? null : Date.from(retiredAt))
                            .build(),
                    createdAt,
                    retiredAt,
                    reason);
        } catch (ParseException impossible) {
            throw new IllegalStateException("A stored key is a JWK", impossible);
        }
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** As a JWK: {@code exp} is when it was retired and {@code retiredAt} says it plainly. */
    public Map<String, Object> toJwk() {
        var jwk = new LinkedHashMap<>(publicKey.toJSONObject());
        if (retiredAt != null) {
            jwk.put("retiredAt", retiredAt.toString());
            if (reason != null) {
                jwk.put("retiredBecause", reason);
            }
        }
        return jwk;
    }
}
