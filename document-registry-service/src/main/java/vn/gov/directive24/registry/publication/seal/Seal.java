package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is signed: which list this is, the hash of its bytes, and the hash of the list before. It is the payload of a
 * JWS, so that any JOSE library reads and checks it.
 *
 * @param number of the list, from 1
 * @param month for example {@code 2025-10}
 * @param sha256 of the list's bytes, in hexadecimal
 * @param previous the same of the list before; absent for the first
 * @param signedAt when, to the second
 */
public record Seal(
        int number, String month, String sha256, @Nullable String previous, Instant signedAt) {

    static final JOSEObjectType TYPE = new JOSEObjectType("directive24-list-seal+json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    /** The seal in its compact form; the public key goes with it, for who has nothing else to check it with. */
    public String signedWith(OctetKeyPair key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(TYPE)
                .keyID(key.getKeyID())
                .jwk(key.toPublicJWK())
                .build();
        var jws = new JWSObject(header, new Payload(JSON.writeValueAsString(this)));
        try {
            jws.sign(new Ed25519Signer(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("An Ed25519 key signs", impossible);
        }
        return jws.serialize();
    }

    static Seal read(String payload) {
        return JSON.readValue(payload, Seal.class);
    }
}
