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
 * @param notBelievedFrom what it signed after this moment is not believed, since somebody else may have had it; absent
 *     when all that it signed until it was retired is
 * @param reason why it was retired
 */
public record ListKey(
        String keyId,
        OctetKeyPair publicKey,
        Instant createdAt,
        @Nullable Instant retiredAt,
        @Nullable Instant notBelievedFrom,
        @Nullable String reason) {

    static ListKey of(
            String publicKey,
            Instant createdAt,
            @Nullable Instant retiredAt,
            @Nullable Instant notBelievedFrom,
            @Nullable String reason) {
        var end = notBelievedFrom == null ? retiredAt : notBelievedFrom;
        try {
            var key = OctetKeyPair.parse(publicKey);
            return new ListKey(
                    key.getKeyID(),
                    new OctetKeyPair.Builder(key)
                            .expirationTime(end == null ? null : Date.from(end))
                            .build(),
                    createdAt,
                    retiredAt,
                    notBelievedFrom,
                    reason);
        } catch (ParseException impossible) {
            throw new IllegalStateException("A stored key is a JWK", impossible);
        }
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Whether a list that the key signed at a moment is believed. */
    public boolean vouchesFor(Instant signedAt) {
        return notBelievedFrom == null || !signedAt.isAfter(notBelievedFrom);
    }

    /**
     * As a JWK: {@code exp} is the moment from which its signatures count for nothing, which is when it was retired or an
     * earlier one; {@code retiredAt} and {@code notBelievedFrom} say it plainly.
     */
    public Map<String, Object> toJwk() {
        var jwk = new LinkedHashMap<>(publicKey.toJSONObject());
        if (retiredAt != null) {
            jwk.put("retiredAt", retiredAt.toString());
            if (notBelievedFrom != null) {
                jwk.put("notBelievedFrom", notBelievedFrom.toString());
            }
            if (reason != null) {
                jwk.put("retiredBecause", reason);
            }
        }
        return jwk;
    }
}
