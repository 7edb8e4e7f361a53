package vn.gov.directive24.standalone.command;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.gov.directive24.sandbox.SandboxTokens;
import vn.gov.directive24.standalone.PlatformService;
import vn.gov.directive24.standalone.command.LocalHttp.Answer;
import vn.gov.directive24.standalone.data.StandaloneFailure;

@Command(name = "audit", subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("Say what to do with the audit trail: ./directive24 audit verify.");
        return Launcher.WRONG_USE;
    }

    /** Asks each service to recompute its chain. */
    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {

        /** A chain of millions of rows is read from its beginning. */
        private static final Duration PATIENCE = Duration.ofMinutes(10);

        @Mixin
        private DataOption data = new DataOption();

        @Option(names = "--service", paramLabel = "NAME")
        private @Nullable String name;

        @Override
        public Integer call() throws InterruptedException {
            var services = services();
            var ports = data.portsInUse();
            var token = new SandboxTokens(data.folder(), "http://localhost:" + ports.sandbox()).mint("auditor");
            boolean intact = true;
            try (var http = new LocalHttp()) {
                for (var service : services) {
                    var answer = http.get(ports.of(service), "/api/v1/audit-trail/verification", token, PATIENCE);
                    System.out.printf("%-12s %s%n", service.key(), finding(answer));
                    intact &= isIntact(answer);
                }
            }
            return intact ? 0 : Launcher.FAILED;
        }

        private List<PlatformService> services() {
            if (name == null) {
                return List.of(PlatformService.values());
            }
            return List.of(PlatformService.named(name)
                    .orElseThrow(() -> new StandaloneFailure("There is no service %s: name one of %s."
                            .formatted(
                                    name,
                                    Arrays.stream(PlatformService.values())
                                            .map(PlatformService::key)
                                            .collect(Collectors.joining(", "))))));
        }

        private static boolean isIntact(Optional<Answer> answer) {
            return answer.filter(Answer::isOk)
                    .filter(it -> it.body().path("intact").asBoolean())
                    .isPresent();
        }

        private static String finding(Optional<Answer> answer) {
            if (answer.isEmpty()) {
                return "NOT CHECKED: the service does not answer";
            }
            var body = answer.get().body();
            if (!answer.get().isOk()) {
                return "NOT CHECKED: " + answer.get().detail();
            }
            if (isIntact(answer)) {
                return "intact: %d rows, %d seals, the last at row %d; %d rows wait for their place in the chain"
                        .formatted(
                                body.path("checked").asLong(),
                                body.path("seals").asLong(),
                                body.path("sealedTo").asLong(),
                                body.path("pending").asLong());
            }
            var broken = body.path("firstBroken");
            return "BROKEN at position %d (audit row %s): %s"
                    .formatted(
                            broken.path("position").asLong(),
                            broken.path("entry").asString("-"),
                            broken.path("reason").asString());
        }
    }
}
