package vn.gov.directive24.registry.publication.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    static byte[] list(int number, @Nullable String previous, String name) {
        return "{\"format\":\"%s\",\"number\":%d,\"previous\":\"%s\",\"types\":[{\"nameVi\":\"%s\"}]}"
                .formatted(SealedFile.FORMAT, number, previous, name)
                .getBytes(StandardCharsets.UTF_8);
    }

    static SuppliedFile file(int number, byte[] list, @Nullable String previous, OctetKeyPair key, Instant signedAt) {
        var seal = new Seal(number, "2025-%02d".formatted(number), Sha256.of(list), previous, signedAt);
        return new SuppliedFile("list-%d.json".formatted(number), new SealedFile(list, seal.signedWith(key)).toBytes());
    }
}
