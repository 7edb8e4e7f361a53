package vn.gov.directive24.standalone.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;
import vn.gov.directive24.standalone.data.DataFolder;
import vn.gov.directive24.standalone.data.FolderLock;
import vn.gov.directive24.standalone.data.StandaloneFailure;

@Command(name = "stop")
final class StopCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        var holder = FolderLock.holder(data.folder());
        if (holder.isEmpty()) {
            System.out.println(withoutPlatform(data.folder()));
            return 0;
        }
        var process = holder.get();
        process.destroy();
        try {
            process.onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stuck) {
            throw new StandaloneFailure(
                    "The process %d has not ended within %d s: kill -9 %d ends it without losing data."
                            .formatted(process.pid(), LONGEST.toSeconds(), process.pid()),
                    stuck);
        }
        System.out.println("Stopped.");
        return 0;
    }

    /** A platform that was killed leaves its database server behind, which goes on listening. */
    private static String withoutPlatform(Path folder) {
        var leftover = EmbeddedPostgresServer.stopLeftover(folder.resolve(DataFolder.POSTGRES));
        return leftover.isEmpty()
                ? "No platform runs on %s.".formatted(folder)
                : "No platform runs on %s; the PostgreSQL process %d that a killed one had left there is stopped."
                        .formatted(folder, leftover.getAsLong());
    }
}
