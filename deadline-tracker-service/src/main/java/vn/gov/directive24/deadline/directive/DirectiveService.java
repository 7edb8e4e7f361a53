package vn.gov.directive24.deadline.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;

/** Directives and the tasks they give. */
@Service
@Transactional
public class DirectiveService {

    private final DirectiveRepository directives;
    private final TaskRepository tasks;
    private final Agencies agencies;
    private final Clock clock;

    DirectiveService(DirectiveRepository directives, TaskRepository tasks, Agencies agencies, Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Adds what is missing and leaves the rest as it is, so that it can be called at every start. */
    public void load(DirectiveText directive, List<TaskText> texts) {
        var known =
                directives.findById(directive.number()).orElseGet(() -> directives.save(Directive.issue(directive)));
        for (var text : texts) {
            if (!tasks.existsById(text.code())) {
                tasks.saveAndFlush(Task.order(known, text, known.keptFrom()));
            }
        }
    }

    /** Adds a task to a directive as of today. */
    public Task order(String number, TaskText text) {
        var directive = directives.findById(number).orElseThrow(() -> new DirectiveNotFound(number));
        for (var code : text.lead()) {
            agencies.require(code, "/lead");
        }
        for (var code : text.coordinating()) {
            agencies.require(code, "/coordinating");
        }
        if (tasks.existsById(text.code())) {
            throw new TaskExists(text.code());
        }
        return tasks.saveAndFlush(Task.order(directive, text, LocalDate.now(clock)));
    }

    @Transactional(readOnly = true)
    public Task task(String code) {
        return tasks.findById(code).orElseThrow(() -> new TaskNotFound(code));
    }

    @Transactional(readOnly = true)
    public List<Directive> all() {
        return directives.findAllByOrderByKeptFromAscNumberAsc();
    }
}
