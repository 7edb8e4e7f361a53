package vn.gov.directive24.standalone.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.gov.directive24.sandbox.SandboxTokens;
import vn.gov.directive24.standalone.command.LocalHttp.Answer;
import vn.gov.directive24.standalone.data.StandaloneFailure;

@Command(name = "clock")
final class ClockCommand implements Callable<Integer> {

    private static final String PATH = "/sandbox/clock";

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "DATE", arity = "0..1", converter = DayConverter.class)
    private @Nullable LocalDate day;

    @Override
    public Integer call() throws InterruptedException {
        int sandbox = data.portsInUse().sandbox();
        try (var http = new LocalHttp()) {
            var answer = (day == null ? show(http, sandbox) : move(http, sandbox, day))
                    .orElseThrow(() -> new StandaloneFailure(
                            "The sandbox does not answer on port %d: ./directive24 status says more."
                                    .formatted(sandbox)));
            if (!answer.isOk()) {
                throw new StandaloneFailure(answer.detail());
            }
            System.out.println(answer.body().path("now").asString());
            return 0;
        }
    }

    private static Optional<Answer> show(LocalHttp http, int sandbox) throws InterruptedException {
        return http.get(sandbox, PATH, "", Duration.ofSeconds(10));
    }

    private Optional<Answer> move(LocalHttp http, int sandbox, LocalDate to) throws InterruptedException {
        var token = new SandboxTokens(data.folder(), "http://localhost:" + sandbox).mint("admin");
        return http.put(sandbox, PATH, token, "{\"date\": \"%s\"}".formatted(to));
    }
}
