package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are trusted to sign lists: a JWK Set whose retired keys say so by {@code exp}. A key's id is its own
 * thumbprint (RFC 7638) and nothing else, so that an id that somebody has on paper names one key only.
 */
public final class KeyRing {

    private final Map<String, OctetKeyPair> keys = new LinkedHashMap<>();

    /** @throws NotKeys when a key is not an Ed25519 key under its own thumbprint, or comes twice */
    public KeyRing(List<OctetKeyPair> keys) {
        for (var key : keys) {
            if (!isUnderItsThumbprint(key)) {
                throw new NotKeys(
                        "The key that it calls %s has another thumbprint, or is no Ed25519 key: these are not the registry's keys."
                                .formatted(shown(key.getKeyID())));
            }
            if (this.keys.put(key.getKeyID(), key.toPublicJWK()) != null) {
                throw new NotKeys("It names the key %s twice.".formatted(key.getKeyID()));
            }
        }
    }

    /** @throws NotKeys when it is no JWK Set, holds no such key, or one whose id is not its own */
    public static KeyRing read(byte[] jwks) {
        try {
            var keys = JWKSet.parse(new String(jwks, StandardCharsets.UTF_8)).getKeys().stream()
                    .filter(OctetKeyPair.class::isInstance)
                    .map(OctetKeyPair.class::cast)
                    .toList();
            if (keys.isEmpty()) {
                throw new NotKeys("It holds no Ed25519 key.");
            }
            return new KeyRing(keys);
        } catch (ParseException malformed) {
            throw new NotKeys("It is no JWK Set.");
        }
    }

    static boolean isUnderItsThumbprint(OctetKeyPair key) {
        try {
            return Curve.Ed25519.equals(key.getCurve())
                    && key.computeThumbprint().toString().equals(key.getKeyID());
        } catch (JOSEException impossible) {
            return false;
        }
    }

    /** In the order in which they were given. */
    public Collection<OctetKeyPair> all() {
        return List.copyOf(keys.values());
    }

    Optional<OctetKeyPair> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    private static String shown(@Nullable String keyId) {
        return keyId == null ? "(no id)" : keyId.replaceAll("[^A-Za-z0-9_-]", "?");
    }

    public static class NotKeys extends RuntimeException {
        NotKeys(String message) {
            super(message);
        }
    }
}
