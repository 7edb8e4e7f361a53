package vn.gov.directive24.sandbox;

import java.io.PrintStream;
import java.util.List;
import vn.gov.directive24.sandbox.account.SeededUser;
import vn.gov.directive24.sandbox.account.UnknownUser;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;

/** {@code TokenCommand [--data DIR] USER} prints one bearer token and nothing else. */
public final class TokenCommand {

    private static final int DATA_UNUSABLE = 1;
    private static final int WRONG_USE = 2;

    private TokenCommand() {}

    public static void main(String... args) {
        System.exit(run(List.of(args), System.out, System.err));
    }

    /** The exit status: 0, 1 when the data folder cannot be used, 2 when the arguments are wrong. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            var line = CommandLine.parse(args);
            if (line.rest().size() != 1) {
                err.println("Usage: token [--data DIR] USER, where USER is one of " + SeededUser.names() + ".");
                return WRONG_USE;
            }
            out.println(new SandboxTokens(line.dataFolder()).mint(line.rest().getFirst()));
            return 0;
        } catch (UnknownUser | CommandLine.WrongArgument e) {
            err.println(e.getMessage());
            return WRONG_USE;
        } catch (SandboxDataUnusable e) {
            err.println(e.getMessage());
            return DATA_UNUSABLE;
        }
    }
}
