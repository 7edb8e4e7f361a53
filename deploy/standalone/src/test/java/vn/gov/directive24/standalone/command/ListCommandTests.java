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
import org.jspecify.annotations.Nullable;
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
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream terminal = System.out;
    private final PrintStream complaints = System.err;
    private OctetKeyPair key;

    @BeforeEach
    void publish() throws Exception {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        key = new OctetKeyPairGenerator(Curve.Ed25519).keyIDFromThumbprint(true).generate();
        String previous = null;
        for (var number = 1; number <= 3; number++) {
            previous = publish(number, previous);
        }
        keys(key);
    }

    private String publish(int number, @Nullable String previous) throws IOException {
        var month = "2025-%02d".formatted(9 + number);
        var before = previous == null ? "" : ",\"previous\":{\"sha256\":\"%s\"}".formatted(previous);
        var list = "{\"format\":\"%s\",\"number\":%d,\"month\":\"%s\"%s}"
                .formatted(SealedFile.FORMAT, number, month, before)
                .getBytes(StandardCharsets.UTF_8);
        var seal = new Seal(number, month, Sha256.of(list), previous, FIRST.plusSeconds(number));
        Files.write(folder.resolve(number + ".json"), new SealedFile(list, seal.signedWith(key)).toBytes());
        return Sha256.of(list);
    }

    @AfterEach
    void giveBack() {
        System.setOut(terminal);
        System.setErr(complaints);
    }

    @Test
    void findsAFolderOfListsIntactWithTheRegistrysKeys() {
        assertThat(verify(folder.toString(), "--keys", jwks())).isZero();
        assertThat(said())
                .contains(
                        "keys: " + jwks() + ": " + key.getKeyID(),
                        "1.json: INTACT: list 1 of 2025-10",
                        "chain: INTACT: lists 1 to 3 follow each other.");
    }

    /** A folder may come from anybody, with the keys that fit. */
    @Test
    void doesNotBelieveKeysThatComeWithTheLists() {
        assertThat(verify(folder.toString())).isEqualTo(3);

        assertThat(said())
                .contains("1.json: INTACT, SIGNER NOT CHECKED: list 1", "chain: INTACT, SIGNER NOT CHECKED: ")
                .doesNotContain(": INTACT:");
        assertThat(complained())
                .contains("jwks.json was not used: keys that come with the lists prove nothing", "not who signed");
    }

    @Test
    void saysWhichPieceOfTheChainItSaw() throws Exception {
        Files.delete(folder.resolve("1.json"));

        assertThat(verify(folder.toString(), "--keys", jwks())).isZero();
        assertThat(said()).contains("lists 2 to 3 follow each other; what came before list 2 was not looked at.");
    }

    @Test
    void tellsApartWhatCanBeWrong() throws Exception {
        var second = folder.resolve("2.json");
        var original = Files.readString(second);

        Files.delete(second);
        assertThat(verify(folder.toString(), "--keys", jwks())).isEqualTo(1);
        assertThat(said()).contains("chain: GAP: List 2 is missing between 1 and 3.");

        Files.writeString(second, original.replace("\"number\":2", "\"number\":7"));
        assertThat(verify(second.toString(), "--keys", jwks())).isEqualTo(1);
        assertThat(said()).contains("2.json: CHANGED: ");

        Files.writeString(second, "not a list");
        assertThat(verify(second.toString())).isEqualTo(1);
        assertThat(said()).contains("2.json: NOT_A_LIST: ");

        Files.writeString(second, original);
        keys(new OctetKeyPair.Builder(key)
                .expirationTime(Date.from(FIRST.plusSeconds(2)))
                .build());
        assertThat(verify(folder.toString(), "--keys", jwks())).isEqualTo(1);
        assertThat(said())
                .contains("(not believed after " + FIRST.plusSeconds(2), "2.json: INTACT", "3.json: RETIRED_KEY: ");

        keys(new OctetKeyPairGenerator(Curve.Ed25519).keyIDFromThumbprint(true).generate());
        assertThat(verify(folder.toString(), "--keys", jwks())).isEqualTo(1);
        assertThat(said()).contains("1.json: UNKNOWN_KEY: ");
    }

    @Test
    void saysWhatItLeftOutAndWhichFolderAFileIsFrom() throws Exception {
        Files.createDirectory(folder.resolve("older"));
        Files.move(folder.resolve("1.json"), folder.resolve("1.JSON"));
        Files.writeString(folder.resolve("notes.txt"), "-");

        assertThat(verify(folder.toString(), "--keys", jwks())).isZero();
        assertThat(said()).contains(folder.resolve("1.JSON") + ": INTACT");
        assertThat(complained()).contains("older was left out: it is a folder", "notes.txt was left out");
    }

    @Test
    void doesNotLetAFilesNameSteerTheTerminal() throws Exception {
        var sly = folder.resolve("x\u001b[2K.json");
        Files.writeString(sly, "-");

        assertThat(verify(sly.toString())).isEqualTo(1);
        assertThat(said()).contains("x?[2K.json: NOT_A_LIST").doesNotContain("\u001b");
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

    private String jwks() {
        return folder.resolve("jwks.json").toString();
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

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String said() {
        var said = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return said;
    }
}
