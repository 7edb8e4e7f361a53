package vn.gov.directive24.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Table;

/** What clients and consumers saw, second by second. */
class Timeline {

    private final Tally tally;
    private final Tap tap;
    private final List<Second> seconds = new ArrayList<>();
    private final long began = System.nanoTime();
    private long until = began;

    Timeline(Tally tally, Tap tap) {
        this.tally = tally;
        this.tap = tap;
    }

    /** @param arrived records that a consumer had got by its end */
    private record Second(String phase, long from, long to, long arrived) {}

    /** Lets that much time pass. */
    void pass(Duration duration, String phase) {
        for (long passed = 0; passed < duration.toSeconds(); passed++) {
            Pause.of(Duration.ofSeconds(1));
            var now = System.nanoTime();
            seconds.add(new Second(phase, until, now, tap.records()));
            until = now;
        }
    }

    /** @param step seconds in a row of the table; a row does not reach over the end of a phase */
    Table table(int step) {
        var table = Table.of(
                "from second",
                "phase",
                "requests",
                "accepted",
                "503",
                "429",
                "no answer",
                "other",
                "median",
                "slowest",
                "events read");
        var attempts = tally.attempts();
        var arrived = 0L;
        for (int first = 0; first < seconds.size(); ) {
            var start = seconds.get(first);
            var next = first + 1;
            while (next < seconds.size()
                    && next - first < step
                    && seconds.get(next).phase().equals(start.phase())) {
                next++;
            }
            var end = seconds.get(next - 1);
            var begun = attempts.stream()
                    .filter(attempt -> attempt.began() >= start.from() && attempt.began() < end.to())
                    .toList();
            row(table, start, begun, end.arrived() - arrived);
            arrived = end.arrived();
            first = next;
        }
        return table;
    }

    private void row(Table table, Second start, List<Attempt> attempts, long events) {
        var took = attempts.stream().map(Attempt::took).sorted().toList();
        var accepted = attempts.stream().filter(Attempt::isAccepted).count();
        var away = count(attempts, 503);
        var tooMany = count(attempts, 429);
        var unanswered = count(attempts, 0);
        table.row(
                Duration.ofNanos(start.from() - began).toSeconds(),
                start.phase(),
                attempts.size(),
                accepted,
                away,
                tooMany,
                unanswered,
                attempts.size() - accepted - away - tooMany - unanswered,
                took.isEmpty() ? "" : millis(took.get(took.size() / 2)),
                took.isEmpty() ? "" : millis(took.getLast()),
                events);
    }

    private static long count(List<Attempt> attempts, int status) {
        return attempts.stream().filter(attempt -> attempt.status() == status).count();
    }

    private static String millis(Duration duration) {
        return Figures.whole(duration.toMillis()) + " ms";
    }
}
