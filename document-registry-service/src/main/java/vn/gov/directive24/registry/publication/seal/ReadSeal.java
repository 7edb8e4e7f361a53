package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A seal as it stands in a file, read but not yet believed. */
record ReadSeal(JWSObject jws, Seal seal, OctetKeyPair ownKey) {

    /** Empty when it is no seal: not a JWS of our type, or without the key that its key id is the thumbprint of. */
    static Optional<ReadSeal> read(String compact) {
        try {
            var jws = JWSObject.parse(compact);
            if (!Seal.TYPE.equals(jws.getHeader().getType())
                    || !(jws.getHeader().getJWK() instanceof OctetKeyPair key)
                    || !key.computeThumbprint()
                            .toString()
                            .equals(jws.getHeader().getKeyID())) {
                return Optional.empty();
            }
            return Optional.of(new ReadSeal(jws, Seal.read(jws.getPayload().toString()), key));
        } catch (ParseException | JOSEException | JacksonException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    String keyId() {
        return jws.getHeader().getKeyID();
    }

    /** Base64 has spare bits, with which two texts can be one signature: only one of them is what was published. */
    boolean isWrittenAsEver(String compact) {
        var signature = jws.getSignature();
        return compact.endsWith("." + com.nimbusds.jose.util.Base64URL.encode(signature.decode()));
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
