package vn.gov.directive24.standalone.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.gov.directive24.registry.publication.seal.KeyRing;
import vn.gov.directive24.registry.publication.seal.ListVerification;
import vn.gov.directive24.registry.publication.seal.Report;
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

        /** All is as it was signed, and nobody said whose signature it must be. */
        static final int SIGNER_NOT_CHECKED = 3;

        @Parameters(paramLabel = "FILE", arity = "1..*")
        private List<Path> files = List.of();

        @Option(names = "--keys", paramLabel = "JWKS")
        private @Nullable Path keys;

        @Override
        public Integer call() {
            var supplied = SuppliedLists.in(files);
            supplied.remarks().forEach(System.err::println);
            var ring = keys == null ? null : ring(keys);
            var report = (ring == null ? ListVerification.withTheirOwnKeys() : ListVerification.with(ring))
                    .check(supplied.files());
            System.out.print(new ListReport(report, keys, ring).text());
            if (ring == null) {
                System.err.println(
                        "The keys are those that the lists bring along: this shows that nothing was changed, "
                                + "not who signed. Download /lists/jwks.json from the registry itself and name it with --keys.");
            }
            return statusOf(report);
        }

        private static int statusOf(Report report) {
            if (!report.intact()) {
                return Launcher.FAILED;
            }
            return report.originProved() ? 0 : SIGNER_NOT_CHECKED;
        }

        private static KeyRing ring(Path file) {
            try {
                return KeyRing.read(SuppliedLists.bytes(file));
            } catch (KeyRing.NotKeys notKeys) {
                throw new StandaloneFailure("%s cannot be used as keys. %s".formatted(file, notKeys.getMessage()));
            }
        }
    }
}
