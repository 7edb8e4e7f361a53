package vn.gov.directive24.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.gov.directive24.registry.exchange.DocumentTypeFile;
import vn.gov.directive24.registry.exchange.SyntheticDocumentTypes;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/** Files for demonstration and load; every row of them says that it is synthetic. */
@Command(name = "generate", subcommands = GenerateCommand.DocumentTypes.class)
final class GenerateCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("Say what to generate: ./directive24 generate document-types FILE.");
        return Launcher.WRONG_USE;
    }

    @Command(name = "document-types")
    static final class DocumentTypes implements Callable<Integer> {

        private static final int MOST_ROWS = 20_000;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Option(names = "--rows", paramLabel = "N")
        private int rows = SyntheticDocumentTypes.AS_DIRECTIVE_24;

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            if (rows < 1 || rows > MOST_ROWS) {
                throw new ParameterException(
                        spec.commandLine(), "--rows is 1 to %d, not %d.".formatted(MOST_ROWS, rows));
            }
            var types = DocumentTypeFile.of(SyntheticDocumentTypes.of(rows));
            var csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
            try {
                Files.write(file, csv ? types.csv() : types.xlsx());
            } catch (IOException failure) {
                throw new StandaloneFailure("%s cannot be written: %s".formatted(file, failure.getMessage()));
            }
            System.out.printf("%s: %d synthetic document types.%n", file, rows);
            return 0;
        }
    }
}
