package vn.gov.directive24.standalone.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.gov.directive24.standalone.PlatformOptions;
import vn.gov.directive24.standalone.PlatformService;
import vn.gov.directive24.standalone.PlatformStart;
import vn.gov.directive24.standalone.Progress;

/** A start for the JVM to learn from; {@link AotTraining} calls it, people do not. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final List<String> PATHS =
            List.of("/actuator/health", "/v3/api-docs", "/api/v1/audit-trail/verification", "/no-such-page");

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        // Nobody is left to use the result.
        ProcessHandle.current().parent().ifPresent(WarmUpCommand::endWith);
        var start = new PlatformStart(PlatformOptions.in(data.folder()), Progress.SILENT);
        Runtime.getRuntime().addShutdownHook(new Thread(start::close, "stop"));
        try (var platform = start.run();
                var http = HttpClient.newHttpClient()) {
            var token = platform.token("auditor");
            for (var service : PlatformService.values()) {
                for (var path : PATHS) {
                    var request = HttpRequest.newBuilder(URI.create(platform.url(service) + path))
                            .header("Authorization", "Bearer " + token)
                            .build();
                    http.send(request, BodyHandlers.discarding());
                }
            }
        }
        return 0;
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> System.exit(Launcher.FAILED));
    }
}
