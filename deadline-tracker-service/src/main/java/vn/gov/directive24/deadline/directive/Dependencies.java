package vn.gov.directive24.deadline.directive;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.problem.InvalidField;

/** Which task waits for which. */
@Component
public class Dependencies {

    private final JdbcClient jdbc;
    private final TaskRepository tasks;

    Dependencies(JdbcClient jdbc, TaskRepository tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /**
     * Refuses tasks that do not exist and circles. Writers take turns, so that two of them cannot close a circle from
     * two sides.
     */
    void check(String code, List<String> dependsOn) {
        if (dependsOn.isEmpty()) {
            return;
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('task-dependencies:' || current_schema(), 0))")
                .query((_, _) -> true)
                .single();
        for (var i = 0; i < dependsOn.size(); i++) {
            var other = dependsOn.get(i);
            if (!other.equals(code) && !tasks.existsById(other)) {
                throw new InvalidField("/dependsOn/" + i, "There is no task \"%s\".".formatted(other));
            }
        }
        circleThrough(code, dependsOn, this::of).ifPresent(circle -> {
            throw new CircularDependency(circle);
        });
    }

    /** What a task waits for; nothing when there is no such task. */
    List<String> of(String code) {
        return tasks.findById(code).map(task -> task.text().dependsOn()).orElse(List.of());
    }

    /**
     * The shortest circle that a task would be part of.
     *
     * @param of what any other task waits for
     */
    public static Optional<List<String>> circleThrough(
            String code, List<String> dependsOn, Function<String, List<String>> of) {
        Map<String, String> reachedFrom = new HashMap<>();
        var open = new ArrayDeque<String>();
        dependsOn.forEach(next -> reach(next, code, reachedFrom, open));
        while (!open.isEmpty()) {
            var at = open.remove();
            if (at.equals(code)) {
                return Optional.of(walkBack(code, reachedFrom));
            }
            of.apply(at).forEach(next -> reach(next, at, reachedFrom, open));
        }
        return Optional.empty();
    }

    private static void reach(String next, String from, Map<String, String> reachedFrom, ArrayDeque<String> open) {
        if (reachedFrom.putIfAbsent(next, from) == null) {
            open.add(next);
        }
    }

    private static List<String> walkBack(String code, Map<String, String> reachedFrom) {
        var circle = new LinkedList<String>();
        circle.addFirst(code);
        var at = reachedFrom.getOrDefault(code, code);
        while (!at.equals(code)) {
            circle.addFirst(at);
            at = reachedFrom.getOrDefault(at, code);
        }
        circle.addFirst(code);
        return circle;
    }
}
