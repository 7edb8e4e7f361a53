package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A seal as it stands in a file, read but not yet believed. */
record ReadSeal(String compact, JWSObject jws, Seal seal, OctetKeyPair ownKey) {

    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** Empty when it is no seal: not a JWS of our type, or without the key that its key id is the thumbprint of. */
    static Optional<ReadSeal> read(String compact) {
        try {
            var jws = JWSObject.parse(compact);
            if (!Seal.TYPE.equals(jws.getHeader().getType())
                    || !(jws.getHeader().getJWK() instanceof OctetKeyPair key)
                    || !KeyRing.isUnderItsThumbprint(key)
                    || !key.getKeyID().equals(jws.getHeader().getKeyID())) {
                return Optional.empty();
            }
            return Seal.read(jws.getPayload().toString()).map(seal -> new ReadSeal(compact, jws, seal, key));
        } catch (ParseException | JacksonException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String keyId() {
        return jws.getHeader().getKeyID();
    }

    /**
     * Readers of JOSE are lenient: they skip white space around a seal and what is no Base64 in it, and Base64 has spare
     * bits. Of all texts that they take for one seal, only one is what was published.
     */
    boolean isWrittenAsPublished() {
        return COMPACT.matcher(compact).matches()
                && Arrays.stream(compact.split("\\."))
                        .allMatch(part -> Base64URL.encode(new Base64URL(part).decode())
                                .toString()
                                .equals(part));
    }

    boolean isSignedWith(OctetKeyPair key) {
        try {
            return jws.verify(new Ed25519Verifier(key));
        } catch (JOSEException | IllegalStateException notVerifiable) {
            return false;
        }
    }

    /** The key that must have signed it: of those trusted, or its own where nobody says which to trust. */
    Optional<OctetKeyPair> keyIn(@Nullable KeyRing trusted) {
        return trusted == null ? Optional.of(ownKey) : trusted.find(keyId());
    }
}
