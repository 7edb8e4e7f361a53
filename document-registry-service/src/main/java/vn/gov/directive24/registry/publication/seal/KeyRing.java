package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that are trusted to sign lists, by their ids: a JWK Set whose retired keys say so by {@code exp}. */
public final class KeyRing {

    private final Map<String, OctetKeyPair> keys = new LinkedHashMap<>();

    public KeyRing(List<OctetKeyPair> keys) {
        keys.forEach(key -> this.keys.put(key.getKeyID(), key.toPublicJWK()));
    }

    /** @throws NotKeys when it is no JWK Set, or none of its keys is an Ed25519 key with an id */
    public static KeyRing read(byte[] jwks) {
        try {
            var keys = JWKSet.parse(new String(jwks, StandardCharsets.UTF_8)).getKeys().stream()
                    .filter(OctetKeyPair.class::isInstance)
                    .map(OctetKeyPair.class::cast)
                    .filter(key -> key.getKeyID() != null)
                    .toList();
            if (keys.isEmpty()) {
                throw new NotKeys("It holds no Ed25519 key with an id.");
            }
            return new KeyRing(keys);
        } catch (ParseException malformed) {
            throw new NotKeys("It is no JWK Set.");
        }
    }

    Optional<OctetKeyPair> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    public static class NotKeys extends RuntimeException {
        NotKeys(String message) {
            super(message);
        }
    }
}
