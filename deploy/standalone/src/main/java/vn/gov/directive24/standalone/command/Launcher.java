package vn.gov.directive24.standalone.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.gov.directive24.embedded.EmbeddedServerFailure;
import vn.gov.directive24.sandbox.account.UnknownUser;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;
import vn.gov.directive24.standalone.data.Reason;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/** The Java side of {@code ./directive24}. Exit status: 0, 1 when it could not be done, 2 when it was called wrongly. */
@Command(
        name = "directive24",
        subcommands = {
            RunCommand.class,
            StatusCommand.class,
            StopCommand.class,
            TokenCommand.class,
            PasswordCommand.class,
            ClockCommand.class,
            AuditCommand.class,
            GenerateCommand.class,
            ListCommand.class,
            WarmUpCommand.class
        })
public final class Launcher {

    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private Launcher() {}

    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher())
                .setParameterExceptionHandler((wrong, _) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, line, _) -> report(failure, line.getErr()));
    }

    private static int refuse(ParameterException wrong) {
        var message = Objects.requireNonNullElse(wrong.getMessage(), "");
        wrong.getCommandLine()
                .getErr()
                .println(message.endsWith(".") ? message : message + ". See ./directive24 --help.");
        return WRONG_USE;
    }

    private static int report(Exception failure, PrintWriter err) {
        switch (failure) {
            case StandaloneFailure _, EmbeddedServerFailure _, SandboxDataUnusable _ ->
                err.println(failure.getMessage());
            case UnknownUser _ -> {
                err.println(failure.getMessage());
                return WRONG_USE;
            }
            case CancellationException _ -> err.println("Stopped.");
            default -> {
                LoggerFactory.getLogger(Launcher.class).info("Unexpected failure", failure);
                err.println("Unexpected failure: %s (%s)."
                        .formatted(Reason.of(failure), failure.getClass().getSimpleName()));
            }
        }
        return FAILED;
    }
}
