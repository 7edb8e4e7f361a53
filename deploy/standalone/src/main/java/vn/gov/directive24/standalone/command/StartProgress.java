package vn.gov.directive24.standalone.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.directive24.standalone.Progress;

/** On a terminal one line that is rewritten, elsewhere a line per part. */
final class StartProgress implements Progress {

    private static final String REWRITE = "\r\033[K";

    private static final int NAMED = 2;

    private final PrintStream out;
    private final boolean interactive;
    private final Set<String> starting = new LinkedHashSet<>();

    StartProgress(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    @Override
    public synchronized void begins(String part) {
        starting.add(part);
        rewrite();
    }

    @Override
    public synchronized void isUp(String part, Duration after) {
        starting.remove(part);
        if (interactive) {
            rewrite();
        } else {
            out.printf(Locale.ROOT, "%s is up after %.1f s%n", part, after.toMillis() / 1000.0);
        }
    }

    private void rewrite() {
        if (interactive) {
            out.print(starting.isEmpty() ? REWRITE : REWRITE + "Starting " + names() + " ...");
            out.flush();
        }
    }

    /** Short enough for one line: a wrapped one cannot be rewritten. */
    private String names() {
        var first = starting.stream().limit(NAMED).collect(Collectors.joining(", "));
        return starting.size() <= NAMED ? first : first + " and " + (starting.size() - NAMED) + " more";
    }
}
