package vn.gov.directive24.registry.publication.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param csv SHA-256 of the table in CSV that was made from the list; absent in lists that were sealed without
 * @param xlsx the same of the workbook
 */
public record Seal(
        int number,
        String month,
        String sha256,
        @Nullable String previous,
        Instant signedAt,
        @Nullable String csv,
        @Nullable String xlsx) {

    static final JOSEObjectType TYPE = new JOSEObjectType("directive24-list-seal+json");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    /** No page can show a day beyond it, and no list is signed then. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Seal {
        if (number < 1
                || month == null
                || !MONTH.matcher(month).matches()
                || sha256 == null
                || !HASH.matcher(sha256).matches()
                || !isHashOrAbsent(previous)
                || !isHashOrAbsent(csv)
                || !isHashOrAbsent(xlsx)
                || signedAt == null
                || signedAt.isAfter(LATEST)) {
            throw new IllegalArgumentException("A seal names a list from 1, a month, hashes and a time");
        }
    }

    public Seal(int number, String month, String sha256, @Nullable String previous, Instant signedAt) {
        this(number, month, sha256, previous, signedAt, null, null);
    }

    /** The same, which also answers for the tables that were made from the list. */
    public Seal withTables(String csv, String xlsx) {
        return new Seal(number, month, sha256, previous, signedAt, csv, xlsx);
    }

    private static boolean isHashOrAbsent(@Nullable String hash) {
        return hash == null || HASH.matcher(hash).matches();
    }

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

    /** Empty when it says nothing. */
    static Optional<Seal> read(String payload) {
        return Optional.ofNullable(JSON.readValue(payload, Seal.class));
    }
}
