package vn.gov.directive24.deadline.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.TaskEvent.Amendment;

/** The tasks that directives give. */
@Service
@Transactional
public class TaskService {

    private final DirectiveRepository directives;
    private final TaskRepository tasks;
    private final Dependencies dependencies;
    private final Agencies agencies;
    private final Clock clock;

    TaskService(
            DirectiveRepository directives,
            TaskRepository tasks,
            Dependencies dependencies,
            Agencies agencies,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.dependencies = dependencies;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Adds a task to a directive as of today. */
    public Task order(String number, TaskText text) {
        var directive = directives.findById(number).orElseThrow(() -> new DirectiveNotFound(number));
        check(text);
        if (tasks.existsById(text.code())) {
            throw new TaskExists(text.code());
        }
        return tasks.saveAndFlush(Task.order(directive, text, LocalDate.now(clock)));
    }

    /** @param change gives the new text from the present one */
    public Task amend(String code, Function<TaskText, TaskText> change, Amendment amendment, @Nullable String ifMatch) {
        var task = find(code, ifMatch);
        var text = change.apply(task.text());
        check(text);
        task.amend(text, amendment, LocalDate.now(clock));
        return tasks.saveAndFlush(task);
    }

    public Task dependOn(String code, List<String> dependsOn, @Nullable String ifMatch) {
        var task = find(code, ifMatch);
        dependencies.check(code, dependsOn);
        task.dependOn(dependsOn, LocalDate.now(clock));
        return tasks.saveAndFlush(task);
    }

    private Task find(String code, @Nullable String ifMatch) {
        var task = tasks.findById(code).orElseThrow(() -> new TaskNotFound(code));
        EntityTags.check(ifMatch, task.version());
        return task;
    }

    private void check(TaskText text) {
        requireKnown("/lead", text.lead());
        requireKnown("/coordinating", text.coordinating());
        requireKnown("/directing", text.directing());
        dependencies.check(text.code(), text.dependsOn());
    }

    private void requireKnown(String pointer, List<String> codes) {
        for (var code : codes) {
            agencies.require(code, pointer);
        }
    }

    @Transactional(readOnly = true)
    public Task find(String code) {
        return tasks.findById(code).orElseThrow(() -> new TaskNotFound(code));
    }

    @Transactional(readOnly = true)
    public boolean exists(String code) {
        return tasks.existsById(code);
    }

    /** What a task waits for; nothing when there is no such task. */
    @Transactional(readOnly = true)
    public List<String> dependenciesOf(String code) {
        return dependencies.of(code);
    }

    /** What exists of these. */
    @Transactional(readOnly = true)
    public List<Task> findAll(List<String> codes) {
        return tasks.findByCodeIn(codes);
    }

    @Transactional(readOnly = true)
    public List<Task> monthly() {
        return tasks.findMonthly();
    }
}
