package vn.gov.directive24.deadline.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.Dependencies;
import vn.gov.directive24.deadline.directive.Task;
import vn.gov.directive24.deadline.directive.TaskEvent.Amendment;
import vn.gov.directive24.deadline.directive.TaskRecord.Difference;
import vn.gov.directive24.deadline.directive.TaskText;
import vn.gov.directive24.deadline.exchange.ImportFile.TaskRow;
import vn.gov.directive24.deadline.exchange.ImportReport.Change;
import vn.gov.directive24.deadline.exchange.ImportReport.Line;

/** What the rows of a file come to, held against the tasks that are there. */
final class ImportPlan {

    private final String directive;
    private final Map<String, Task> known;
    private final Set<String> indicators;
    private final Function<String, List<String>> dependencies;
    private final RowErrors errors;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    /**
     * @param known the tasks of the file that exist, by code
     * @param indicators codes of all indicators
     * @param dependencies what a task that is not in the file waits for; null for a task that does not exist
     */
    ImportPlan(
            String directive,
            Map<String, Task> known,
            Set<String> indicators,
            Function<String, @Nullable List<String>> dependencies,
            RowErrors errors) {
        this.directive = directive;
        this.known = known;
        this.indicators = indicators;
        var others = new HashMap<String, List<String>>();
        this.dependencies = code -> {
            var step = this.steps.get(code);
            return step != null
                    ? step.text().dependsOn()
                    : others.computeIfAbsent(
                            code, other -> Objects.requireNonNullElse(dependencies.apply(other), List.of()));
        };
        this.errors = errors;
    }

    /** One task to be added, changed or left alone. */
    record Step(
            TaskRow row,
            @Nullable TaskText before,
            TaskText text,
            @Nullable Amendment amendment) {

        Change change() {
            if (before == null) {
                return Change.ADDED;
            }
            return before.equals(text) ? Change.UNCHANGED : Change.CHANGED;
        }

        Line line() {
            return new Line(
                    row.number(),
                    text.code(),
                    change(),
                    before == null ? List.of() : Differences.between(before, text));
        }
    }

    void take(TaskRow row, TaskText text) {
        var twice = steps.get(text.code());
        if (twice != null) {
            refuse(
                    row,
                    Column.CODE,
                    "The code %s is in row %d already."
                            .formatted(text.code(), twice.row().number()));
            return;
        }
        for (var indicator : text.indicators()) {
            if (!indicators.contains(indicator)) {
                refuse(row, Column.INDICATORS, "There is no indicator \"%s\".".formatted(indicator));
            }
        }
        var task = known.get(text.code());
        var step = new Step(row, task == null ? null : task.text(), text, amendment(row));
        if (task != null && !task.directive().equals(directive)) {
            refuse(row, Column.CODE, "This code is that of a task of %s.".formatted(task.directive()));
        } else if (task != null && step.change() == Change.CHANGED) {
            checkAmendment(row, step, task.text());
        }
        steps.put(text.code(), step);
    }

    private void checkAmendment(TaskRow row, Step step, TaskText before) {
        if (step.amendment() == null) {
            refuse(
                    row,
                    Column.AMENDED_BY,
                    "The task says something else already (%s); name the document that changes it, or leave it as it is."
                            .formatted(String.join(
                                    ", ",
                                    Differences.between(before, step.text()).stream()
                                            .map(Difference::field)
                                            .toList())));
        }
        if (isMonthly(before) != isMonthly(step.text())) {
            refuse(row, Column.KIND, "A task cannot begin or cease to fall due each month; order a new one.");
        }
    }

    private static boolean isMonthly(TaskText text) {
        return text.deadline().kind() == DeadlineKind.MONTHLY;
    }

    private static @Nullable Amendment amendment(TaskRow row) {
        var reference = row.text(Column.AMENDED_BY);
        return reference == null ? null : new Amendment(reference, row.text(Column.AMENDED_BECAUSE));
    }

    /** When all rows are taken: nobody waits for what does not exist, or in a circle. */
    void checkDependencies(Function<String, Boolean> exists) {
        for (var step : steps.values()) {
            for (var other : step.text().dependsOn()) {
                if (!steps.containsKey(other) && !exists.apply(other)) {
                    refuse(step.row(), Column.DEPENDS_ON, "There is no task \"%s\".".formatted(other));
                }
            }
            Dependencies.circleThrough(step.text().code(), step.text().dependsOn(), dependencies)
                    .ifPresent(circle -> refuse(
                            step.row(),
                            Column.DEPENDS_ON,
                            "These tasks would wait for each other: %s.".formatted(String.join(" → ", circle))));
        }
    }

    /** Added tasks first, each behind those it waits for; then the changed ones. */
    List<Step> inOrder() {
        var ordered = new LinkedHashMap<String, Step>();
        steps.values().stream().filter(step -> step.change() == Change.ADDED).forEach(step -> place(step, ordered));
        var all = new ArrayList<>(ordered.values());
        steps.values().stream().filter(step -> step.change() == Change.CHANGED).forEach(all::add);
        return all;
    }

    private void place(Step step, Map<String, Step> ordered) {
        if (ordered.containsKey(step.text().code())) {
            return;
        }
        for (var other : step.text().dependsOn()) {
            var first = steps.get(other);
            if (first != null && first.change() == Change.ADDED) {
                place(first, ordered);
            }
        }
        ordered.put(step.text().code(), step);
    }

    List<Line> lines() {
        return steps.values().stream().map(Step::line).toList();
    }

    private void refuse(TaskRow row, Column column, String reason) {
        errors.add(row.sheet(), row.number(), row.place(column), reason);
    }
}
