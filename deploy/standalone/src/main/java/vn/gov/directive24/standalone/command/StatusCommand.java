package vn.gov.directive24.standalone.command;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.gov.directive24.standalone.PlatformPorts;
import vn.gov.directive24.standalone.PlatformService;
import vn.gov.directive24.standalone.data.FolderLock;
import vn.gov.directive24.standalone.data.PlatformState;

@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        var holder = FolderLock.holder(data.folder());
        var state = PlatformState.in(data.folder());
        if (holder.isEmpty() || state.isEmpty()) {
            System.out.println("No platform runs on " + data.folder() + ".");
            return Launcher.FAILED;
        }
        System.out.printf(
                "%s since %s, process %d, data in %s%n",
                state.get().ready() ? "Running" : "Starting",
                state.get().startedAt().format(SECOND),
                holder.get().pid(),
                data.folder());
        var answers = answers(data.ports(), state.get().kafka());
        answers.forEach((what, isUp) -> System.out.printf("  %-45s %s%n", what, isUp ? "up" : "DOWN"));
        return answers.containsValue(false) ? Launcher.FAILED : 0;
    }

    private static Map<String, Boolean> answers(PlatformPorts ports, String kafka) throws InterruptedException {
        var answers = new LinkedHashMap<String, Boolean>();
        try (var http = new LocalHttp()) {
            for (var service : PlatformService.values()) {
                answers.put(
                        "%-22s http://localhost:%d".formatted(service.title(), ports.of(service)),
                        isReady(http, ports.of(service)));
            }
            answers.put(
                    "%-22s http://localhost:%d".formatted("sandbox", ports.sandbox()), isReady(http, ports.sandbox()));
        }
        answers.put(
                "%-22s localhost:%d".formatted("PostgreSQL", ports.postgres()), listens("localhost", ports.postgres()));
        var broker = kafka.split("[:,]", 3);
        answers.put("%-22s %s".formatted("Kafka", kafka), listens(broker[0], Integer.parseInt(broker[1])));
        return answers;
    }

    private static boolean isReady(LocalHttp http, int port) throws InterruptedException {
        return http.get(port, "/actuator/health/readiness", "", PATIENCE)
                .filter(LocalHttp.Answer::isOk)
                .isPresent();
    }

    private static boolean listens(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
