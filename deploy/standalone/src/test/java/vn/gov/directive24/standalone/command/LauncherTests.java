package vn.gov.directive24.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import vn.gov.directive24.standalone.PlatformOptions;
import vn.gov.directive24.standalone.PlatformPorts;

class LauncherTests {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void readsTheOptionsOfARun() {
        assertThat(options("run", "--data", folder.toString(), "--as-of", "2025-10-15", "--port-offset", "7"))
                .isEqualTo(new PlatformOptions(folder, LocalDate.of(2025, 10, 15), new PlatformPorts(7), null));
        assertThat(options("run", "--ephemeral", "--kafka", "broker:9092"))
                .isEqualTo(new PlatformOptions(null, null, new PlatformPorts(0), "broker:9092"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --as-of 2025-02-30",
                "run --as-of tomorrow",
                "run --port-offset -1",
                "run --port-offset 46444",
                "run --port-offset some",
                "run --kafka nowhere",
                "run --ephemeral --data x",
                "run --unknown",
                "run it",
                "token",
                "token vpcp bca",
                "clock 15/10/2025",
                "generate document-types",
                "generate document-types --rows 0 x.xlsx",
                "generate document-types --rows 20001 x.xlsx",
                "walk"
            })
    void refusesWrongUseInOneLine(String arguments) {
        assertThat(execute(arguments.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).doesNotContain("Exception");
    }

    @Test
    void namesTheUsersToWhoAsksForAnother() {
        assertThat(execute("token", "--data", folder.toString(), "nobody")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("vpcp");
    }

    @Test
    void saysInOneLineThatNothingAnswers() {
        assertThat(execute("clock", "--data", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("./directive24 run");
    }

    @Test
    void generatesTheSameSyntheticTypesEachTime() throws IOException {
        var first = folder.resolve("first.csv");
        var second = folder.resolve("second.csv");

        assertThat(execute("generate", "document-types", first.toString())).isZero();
        assertThat(execute("generate", "document-types", "--rows", "578", second.toString()))
                .isZero();
        assertThat(execute(
                        "generate",
                        "document-types",
                        folder.resolve("none/x.csv").toString()))
                .isEqualTo(1);

        assertThat(first).hasSameTextualContentAs(second);
        assertThat(Files.readAllLines(first)).hasSize(579);
        assertThat(err.toString()).hasLineCount(1).contains("cannot be written");
    }

    @Test
    void documentsEveryCommandAndOption() {
        Launcher.commandLine().getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .forEach(command -> {
                    var help = help(command.name());
                    assertThat(help).contains("Example: ", "Exit status: ");
                    optionsOf(command).forEach(option -> assertThat(help).contains(option));
                    command.subcommands()
                            .values()
                            .forEach(sub -> optionsOf(sub.getCommandSpec())
                                    .forEach(option -> assertThat(help).contains(option)));
                });
    }

    private static Stream<String> optionsOf(CommandSpec command) {
        return command.options().stream().map(option -> option.longestName());
    }

    private static String help(String command) {
        try (var text = LauncherTests.class.getResourceAsStream("/help/" + command + ".txt")) {
            return new String(Objects.requireNonNull(text, command).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PlatformOptions options(String... arguments) {
        var run = Launcher.commandLine().parseArgs(arguments).subcommand();
        return ((RunCommand) run.commandSpec().userObject()).options();
    }

    private int execute(String... arguments) {
        return Launcher.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
