package vn.gov.directive24.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.directive24.registry.publication.seal.Seal;
import vn.gov.directive24.registry.publication.seal.SealedFile;
import vn.gov.directive24.registry.publication.seal.Sha256;

/** {@code list verify} with files alone: no platform runs. */
class ListCommandTests {

    private static final Instant FIRST = Instant.parse("2025-10-01T03:00:00Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream terminal = System.out;
    private OctetKeyPair key;

    @BeforeEach
    void publish() throws Exception {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        key = new OctetKeyPairGenerator(Curve.Ed25519).keyIDFromThumbprint(true).generate();
        String previous = null;
        for (var number = 1; number <= 3; number++) {
            var list = "{\"format\":\"%s\",\"number\":%d}"
                    .formatted(SealedFile.FORMAT, number)
                    .getBytes(StandardCharsets.UTF_8);
            var seal = new Seal(
                    number, "2025-%02d".formatted(9 + number), Sha256.of(list), previous, FIRST.plusSeconds(number));
            Files.write(folder.resolve(number + ".json"), new SealedFile(list, seal.signedWith(key)).toBytes());
            previous = Sha256.of(list);
        }
        keys(key);
    }

    @AfterEach
    void giveBack() {
        System.setOut(terminal);
    }

    @Test
    void findsAFolderOfListsIntact() {
        assertThat(verify(folder.toString())).isZero();
        assertThat(said()).contains("1.json: INTACT: list 1 of 2025-10", "chain: INTACT");
    }

    @Test
    void tellsApartWhatCanBeWrong() throws Exception {
        var second = folder.resolve("2.json");
        var original = Files.readString(second);

        Files.delete(second);
        assertThat(verify(folder.toString())).isEqualTo(1);
        assertThat(said()).contains("chain: GAP: List 2 is missing between 1 and 3.");

        Files.writeString(second, original.replace("\"number\":2", "\"number\":7"));
        assertThat(verify(
                        second.toString(), "--keys", folder.resolve("jwks.json").toString()))
                .isEqualTo(1);
        assertThat(said()).contains("2.json: CHANGED: ");

        Files.writeString(second, "not a list");
        assertThat(verify(second.toString())).isEqualTo(1);
        assertThat(said()).contains("2.json: NOT_A_LIST: ");

        Files.writeString(second, original);
        keys(new OctetKeyPair.Builder(key)
                .expirationTime(Date.from(FIRST.plusSeconds(2)))
                .build());
        assertThat(verify(folder.toString())).isEqualTo(1);
        assertThat(said()).contains("2.json: INTACT", "3.json: RETIRED_KEY: ");

        keys(new OctetKeyPairGenerator(Curve.Ed25519).keyIDFromThumbprint(true).generate());
        assertThat(verify(folder.toString())).isEqualTo(1);
        assertThat(said()).contains("1.json: UNKNOWN_KEY: ");
    }

    @Test
    void saysInOneLineThatAFileIsNotThere() {
        assertThat(verify(folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(verify(
                        folder.resolve("1.json").toString(),
                        "--keys",
                        folder.resolve("1.json").toString()))
                .isEqualTo(1);
    }

    private void keys(OctetKeyPair trusted) throws IOException {
        Files.writeString(folder.resolve("jwks.json"), new JWKSet(trusted).toString(true));
    }

    private static int verify(String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = "list";
        all[1] = "verify";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Launcher.commandLine().execute(all);
    }

    private String said() {
        var said = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return said;
    }
}
