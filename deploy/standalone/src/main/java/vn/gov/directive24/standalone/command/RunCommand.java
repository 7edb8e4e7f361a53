package vn.gov.directive24.standalone.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.gov.directive24.standalone.PlatformOptions;
import vn.gov.directive24.standalone.PlatformPorts;
import vn.gov.directive24.standalone.PlatformStart;

@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._-]+:\\d{1,5}(,[A-Za-z0-9._-]+:\\d{1,5})*");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--as-of", paramLabel = "DATE", converter = DayConverter.class)
    private @Nullable LocalDate asOf;

    @Option(names = "--ephemeral")
    private boolean ephemeral;

    @Option(names = "--port-offset", paramLabel = "N")
    private int portOffset;

    @Option(names = "--kafka", paramLabel = "HOST:PORT")
    private @Nullable String kafka;

    @Override
    public Integer call() throws InterruptedException {
        long began = System.nanoTime();
        var start = new PlatformStart(options(), new StartProgress(System.out, Terminal.isInteractive()));
        var training = new AotTraining();
        var ready = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(start, training, ready.get()), "stop"));
        var platform = start.run();
        ready.set(true);
        System.out.print(AddressTable.of(platform, System.nanoTime() - began));
        System.out.flush();
        if (!ephemeral) {
            training.begin(platform.dataFolder());
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private static void end(PlatformStart start, AotTraining training, boolean wasReady) {
        training.stop();
        start.close();
        training.close();
        if (wasReady) {
            // The signal was the way to end it, no failure that a supervisor should see.
            Runtime.getRuntime().halt(0);
        }
    }

    PlatformOptions options() {
        if (ephemeral && data.isGiven()) {
            throw wrong("--ephemeral keeps nothing, so it takes no --data");
        }
        if (portOffset < 0 || portOffset > PlatformPorts.HIGHEST_OFFSET) {
            throw wrong("--port-offset must be from 0 to " + PlatformPorts.HIGHEST_OFFSET);
        }
        if (kafka != null && !ADDRESS.matcher(kafka).matches()) {
            throw wrong("--kafka must be HOST:PORT, such as localhost:9092");
        }
        Path folder = ephemeral ? null : data.folder();
        return new PlatformOptions(folder, asOf, new PlatformPorts(portOffset), kafka);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
