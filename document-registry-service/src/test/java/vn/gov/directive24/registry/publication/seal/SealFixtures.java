package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Lists that are small, and signed as ours are. */
final class SealFixtures {

    static final OctetKeyPair KEY = key();
    static final Instant FIRST = Instant.parse("2025-10-01T03:00:00Z");

    private SealFixtures() {}

    static OctetKeyPair key() {
        try {
            return new OctetKeyPairGenerator(Curve.Ed25519)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static OctetKeyPair retired(OctetKeyPair key, Instant at) {
        return new OctetKeyPair.Builder(key).expirationTime(Date.from(at)).build();
    }

    static OctetKeyPair made(OctetKeyPair key, Instant at) {
        return new OctetKeyPair.Builder(key).issueTime(Date.from(at)).build();
    }

    /** A chain of lists, a month apart, as files. */
    static SuppliedFile[] chain(int length, OctetKeyPair key) {
        var files = new SuppliedFile[length];
        String previous = null;
        for (var number = 1; number <= length; number++) {
            var list = list(number, previous, "Giấy khai sinh");
            files[number - 1] = file(number, list, previous, key, FIRST.plusSeconds(number * 86_400L));
            previous = Sha256.of(list);
        }
        return files;
    }

    /** The list that would follow a chain. */
    static SuppliedFile after(SuppliedFile last, OctetKeyPair key, Instant signedAt) {
        var file = SealedFile.read(last.bytes()).orElseThrow();
        var number = ReadSeal.read(file.seal()).orElseThrow().seal().number() + 1;
        var previous = Sha256.of(file.list());
        return file(number, list(number, previous, "Giấy khai sinh"), previous, key, signedAt);
    }

    static byte[] list(int number, @Nullable String previous, String name) {
        var before = previous == null
                ? ""
                : "\"previous\":{\"number\":%d,\"sha256\":\"%s\"},".formatted(number - 1, previous);
        return "{\"format\":\"%s\",\"month\":\"%s\",\"number\":%d,%s\"types\":[{\"nameVi\":\"%s\"}]}"
                .formatted(SealedFile.FORMAT, month(number), number, before, name)
                .getBytes(StandardCharsets.UTF_8);
    }

    static SuppliedFile file(int number, byte[] list, @Nullable String previous, OctetKeyPair key, Instant signedAt) {
        return file(new Seal(number, month(number), Sha256.of(list), previous, signedAt), list, key);
    }

    static SuppliedFile file(Seal seal, byte[] list, OctetKeyPair key) {
        return new SuppliedFile(
                "list-%d.json".formatted(seal.number()), new SealedFile(list, seal.signedWith(key)).toBytes());
    }

    /** A file whose payload is signed and is no seal. */
    static SuppliedFile signed(String payload, OctetKeyPair key) {
        var jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .type(Seal.TYPE)
                        .keyID(key.getKeyID())
                        .jwk(key.toPublicJWK())
                        .build(),
                new Payload(payload));
        try {
            jws.sign(new Ed25519Signer(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        var list = list(1, null, "Giấy khai sinh");
        return new SuppliedFile("signed.json", new SealedFile(list, jws.serialize()).toBytes());
    }

    /** October 2025 for the first, then one after the other. */
    private static String month(int number) {
        return YearMonth.of(2025, 9).plusMonths(Math.min(number, 1_000)).toString();
    }
}
