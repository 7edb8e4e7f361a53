package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a file is no file, and neither is one without rules. */
class RuleFileTests {

    @TempDir
    Path folder;

    private RuleFile file = new RuleFile("");

    @BeforeEach
    void keepsTheRules() {
        file = new RuleFile(folder.toString());
        file.write(PaperDemands.contents(PaperDemands.CATALOGUE.rules()));
    }

    @Test
    void givesBackWhatItKept() {
        assertThat(file.read()).contains(PaperDemands.contents(PaperDemands.CATALOGUE.rules()));
        assertThat(file.hasWhatItNeeds()).isTrue();
    }

    @Test
    void leavesNothingBehindButTheFile() throws IOException {
        file.write(PaperDemands.contents(PaperDemands.CATALOGUE.rules()));

        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("paper-rules.json");
        }
    }

    @Test
    void refusesHalfADamagedAndAForeignFile() throws IOException {
        var whole = Files.readString(kept());
        for (var other : List.of(
                whole.substring(0, whole.length() / 2), whole.replace("Thẻ căn cước", "Thẻ căn cuốc"), "", "{}")) {
            Files.writeString(kept(), other);

            assertThat(file.read()).isEmpty();
        }
    }

    @Test
    void refusesAFileWithoutRules() {
        file.write(PaperDemands.contents(List.of()));

        assertThat(file.hasWhatItNeeds()).isFalse();
    }

    /** A release before this one did not know of suspension. */
    @Test
    void readsWhatAnEarlierReleaseKept() throws Exception {
        var json = Files.readString(kept()).lines().skip(1).findFirst().orElseThrow();
        var earlier = json.replace("\"suspended\":false,", "").replace("\"suspended\":true,", "");
        assertThat(earlier).isNotEqualTo(json);
        var hash = MessageDigest.getInstance("SHA-256").digest(earlier.getBytes(StandardCharsets.UTF_8));
        Files.writeString(kept(), HexFormat.of().formatHex(hash) + "\n" + earlier);

        assertThat(file.read()).isPresent();
    }

    @Test
    void keepsWhatIsSetAside() throws IOException {
        var before = Files.readString(kept());

        file.setAside();

        assertThat(file.read()).isEmpty();
        assertThat(folder.resolve("paper-rules-before.json")).hasContent(before);
    }

    private Path kept() {
        return folder.resolve("paper-rules.json");
    }
}
