package vn.gov.directive24.deadline.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.time.AsOf;

/** The documents that give tasks. */
@Service
@Transactional
public class DirectiveService {

    private final DirectiveRepository directives;
    private final TaskRepository tasks;
    private final Clock clock;

    DirectiveService(DirectiveRepository directives, TaskRepository tasks, Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
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

    /** The record of a directive that is entered by hand begins on that day, whatever its own. */
    public Directive issue(
            String number,
            @Nullable LocalDate date,
            @Nullable String dateNoteVi,
            String issuerVi,
            String subjectVi,
            List<String> legalReferences) {
        if (directives.existsById(number)) {
            throw new DirectiveExists(number);
        }
        var today = LocalDate.now(clock);
        if (date == null ? dateNoteVi == null : date.isAfter(today)) {
            throw new InvalidField(
                    "/date",
                    date == null
                            ? "A directive without a date says in dateNoteVi what is known of it."
                            : "A directive cannot be of a day to come.");
        }
        return directives.save(Directive.issue(
                new DirectiveText(number, date, dateNoteVi, today, issuerVi, subjectVi, legalReferences)));
    }

    @Transactional(readOnly = true)
    public Optional<Directive> lookUp(String number) {
        return directives.findById(number);
    }

    @Transactional(readOnly = true)
    public Directive find(String number) {
        return directives.findById(number).orElseThrow(() -> new DirectiveNotFound(number));
    }

    /** @throws DirectiveNotFound also when its record had not begun on the day asked for */
    @Transactional(readOnly = true)
    public Directive find(String number, @Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        return directives
                .findById(number)
                .filter(directive -> asOf == null || !directive.keptFrom().isAfter(day))
                .orElseThrow(() -> new DirectiveNotFound(number));
    }

    @Transactional(readOnly = true)
    public List<Directive> all() {
        return directives.findAllByOrderByKeptFromAscNumberAsc();
    }

    /** Those whose record had begun on the day asked for. */
    @Transactional(readOnly = true)
    public List<Directive> all(@Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        return all().stream()
                .filter(directive -> asOf == null || !directive.keptFrom().isAfter(day))
                .toList();
    }
}
