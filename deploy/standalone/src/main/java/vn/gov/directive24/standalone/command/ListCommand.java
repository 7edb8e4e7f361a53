package vn.gov.directive24.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.gov.directive24.registry.publication.seal.KeyRing;
import vn.gov.directive24.registry.publication.seal.ListVerification;
import vn.gov.directive24.registry.publication.seal.Report;
import vn.gov.directive24.registry.publication.seal.SuppliedFile;
import vn.gov.directive24.registry.publication.seal.Verdict;
import vn.gov.directive24.standalone.data.StandaloneFailure;

@Command(name = "list", subcommands = ListCommand.Verify.class)
final class ListCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("Say what to do with a monthly list: ./directive24 list verify FILE.");
        return Launcher.WRONG_USE;
    }

    /** Checks downloaded lists without asking anybody. */
    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {

        private static final String KEYS = "jwks.json";

        @Parameters(paramLabel = "FILE", arity = "1..*")
        private List<Path> files = List.of();

        @Option(names = "--keys", paramLabel = "JWKS")
        private @Nullable Path keys;

        @Override
        public Integer call() {
            var supplied = new ArrayList<SuppliedFile>();
            for (var file : files) {
                supplied.addAll(Files.isDirectory(file) ? inside(file) : List.of(read(file)));
            }
            if (supplied.isEmpty()) {
                throw new StandaloneFailure(
                        "There is no list in %s: lists are files that end in .json.".formatted(files.getFirst()));
            }
            var ring = keyFile().map(Verify::ring);
            var report = ring.map(ListVerification::with)
                    .orElseGet(ListVerification::withTheirOwnKeys)
                    .check(supplied);
            print(report);
            return report.intact() ? 0 : Launcher.FAILED;
        }

        private Optional<Path> keyFile() {
            return keys != null
                    ? Optional.of(keys)
                    : files.stream()
                            .filter(Files::isDirectory)
                            .map(folder -> folder.resolve(KEYS))
                            .filter(Files::exists)
                            .findFirst();
        }

        private static KeyRing ring(Path file) {
            try {
                return KeyRing.read(read(file).bytes());
            } catch (KeyRing.NotKeys notKeys) {
                throw new StandaloneFailure("%s cannot be used as keys. %s".formatted(file, notKeys.getMessage()));
            }
        }

        private static List<SuppliedFile> inside(Path folder) {
            try (var entries = Files.list(folder)) {
                return entries.filter(entry -> entry.toString().endsWith(".json") && !entry.endsWith(KEYS))
                        .sorted()
                        .map(Verify::read)
                        .toList();
            } catch (IOException unreadable) {
                throw new StandaloneFailure("%s cannot be read.".formatted(folder));
            }
        }

        private static SuppliedFile read(Path file) {
            try {
                return new SuppliedFile(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException unreadable) {
                throw new StandaloneFailure("%s cannot be read.".formatted(file));
            }
        }

        private static void print(Report report) {
            for (var verdict : report.lists()) {
                System.out.printf("%s: %s%n", verdict.file(), finding(verdict));
            }
            for (var fault : report.chain()) {
                System.out.printf("chain: %s: %s%n", fault.outcome(), fault.detail());
            }
            if (report.intact() && report.lists().size() > 1) {
                System.out.println("chain: INTACT: the lists follow each other.");
            }
            if (!report.originProved()) {
                System.err.println(
                        "The keys are those that the lists bring along: this shows that nothing was changed, "
                                + "not who signed. Download /lists/jwks.json from the registry and name it with --keys.");
            }
        }

        private static String finding(Verdict verdict) {
            return verdict.isIntact()
                    ? "INTACT: list %d of %s, signed at %s with the key %s"
                            .formatted(verdict.number(), verdict.month(), verdict.signedAt(), verdict.keyId())
                    : "%s: %s".formatted(verdict.outcome(), verdict.detail());
        }
    }
}
