package vn.gov.directive24.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTests {

    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsOneTokenAndNothingElse() {
        assertThat(run("--data", data.toString(), "vpcp")).isZero();
        assertThat(out.toString(UTF_8)).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void namesTheKnownUsersWhenTheUserIsUnknown() {
        assertThat(run("--data=" + data, "minister")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8).lines())
                .singleElement()
                .asString()
                .contains("\"minister\"", "vpcp, bca, btc", "gate-han-1, gate-sgn-1");
    }

    @Test
    void explainsItselfWhenTheArgumentsAreWrong() {
        assertThat(run("--data", data.toString())).isEqualTo(2);
        assertThat(run("vpcp", "bca")).isEqualTo(2);
        assertThat(run("vpcp", "--data")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("Usage: token", "--data needs a folder");
    }

    @Test
    void saysInOneSentenceThatTheDataFolderIsUnusable() throws IOException {
        var file = Files.writeString(data.resolve("file"), "");

        assertThat(run("--data", file.toString(), "vpcp")).isEqualTo(1);
        assertThat(err.toString(UTF_8).lines()).hasSize(1);
    }

    private int run(String... args) {
        return TokenCommand.run(List.of(args), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }
}
