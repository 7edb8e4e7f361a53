package vn.gov.directive24.registry.publication.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lists that an earlier version of the service sealed, byte for byte: whoever kept a copy can check it for ever. */
class EarlierFormatTests {

    private final ListVerification verification = ListVerification.with(KeyRing.read(bytes("jwks.json")));

    @Test
    void readsFormatOne() {
        var report = verification.check(List.of(file("1.json"), file("2.json"), file("2.xlsx")));

        assertThat(report.intact()).isTrue();
        assertThat(report.originProved()).isTrue();
        assertThat(report.lists()).extracting(Verdict::outcome).containsOnly(Outcome.INTACT);
        assertThat(report.lists()).extracting(Verdict::month).containsOnly("2025-10");
    }

    @Test
    void stillSeesAChangeInIt() {
        var changed = bytes("2.xlsx").clone();
        changed[changed.length / 2] ^= 1;

        var report = verification.check(List.of(file("2.json"), new SuppliedFile("2.xlsx", changed)));

        assertThat(report.intact()).isFalse();
    }

    private static SuppliedFile file(String name) {
        return new SuppliedFile(name, bytes(name));
    }

    private static byte[] bytes(String name) {
        try (var file = EarlierFormatTests.class.getResourceAsStream("format-1/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
