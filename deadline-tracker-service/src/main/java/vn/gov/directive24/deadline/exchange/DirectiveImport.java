package vn.gov.directive24.deadline.exchange;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.exchange.FileKind;
import vn.gov.directive24.common.exchange.ImportRefused;
import vn.gov.directive24.common.exchange.ImportRejected;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Words;
import vn.gov.directive24.deadline.directive.Directive;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.directive.Task;
import vn.gov.directive24.deadline.directive.TaskService;
import vn.gov.directive24.deadline.exchange.ImportFile.TaskRow;
import vn.gov.directive24.deadline.exchange.ImportPlan.Step;
import vn.gov.directive24.deadline.indicator.Indicator;
import vn.gov.directive24.deadline.indicator.IndicatorService;

/** Takes a directive and its tasks out of a file: all of it or nothing, and the same file twice changes nothing. */
@Service
@Transactional
public class DirectiveImport {

    /** Entities that are done with are let go, so that a long file does not slow down as it goes. */
    private static final int STEPS_AT_A_TIME = 20;

    private final DirectiveService directives;
    private final TaskService tasks;
    private final IndicatorService indicators;
    private final Agencies agencies;
    private final EntityManager entities;
    private final Clock clock;

    DirectiveImport(
            DirectiveService directives,
            TaskService tasks,
            IndicatorService indicators,
            Agencies agencies,
            EntityManager entities,
            Clock clock) {
        this.directives = directives;
        this.tasks = tasks;
        this.indicators = indicators;
        this.agencies = agencies;
        this.entities = entities;
        this.clock = clock;
    }

    /** Tells what a file would change, and what is wrong in it. */
    @Transactional(readOnly = true)
    public ImportReport preview(byte[] content) {
        return read(content).report(true);
    }

    /** @throws ImportRejected when anything is wrong in the file */
    public ImportReport take(byte[] content) {
        var reading = read(content);
        if (!reading.errors().isEmpty()) {
            throw new ImportRejected(reading.errors());
        }
        if (reading.known() == null) {
            issue(reading.header());
        }
        var done = 0;
        for (var step : reading.plan().inOrder()) {
            take(reading.number(), step);
            if (++done % STEPS_AT_A_TIME == 0) {
                entities.flush();
                entities.clear();
            }
        }
        return reading.report(false);
    }

    private void issue(DirectiveReading header) {
        var references = header.text("legalReferences");
        directives.issue(
                header.number(),
                header.date(),
                header.text("dateNoteVi"),
                Objects.requireNonNull(header.text("issuerVi")),
                Objects.requireNonNull(header.text("subjectVi")),
                references == null ? List.of() : Words.split(references));
    }

    private void take(String directive, Step step) {
        var amendment = step.amendment();
        if (step.before() == null) {
            tasks.order(directive, step.text());
        } else if (amendment != null) {
            tasks.amend(step.text().code(), _ -> step.text(), amendment, null);
        }
    }

    private Reading read(byte[] content) {
        var errors = new RowErrors();
        var yaml = FileKind.of(content, YamlReader.WANTED) == FileKind.TEXT;
        var file = yaml ? new YamlReader(errors).read(content) : new XlsxReader(errors).read(content);
        if (file.tasks().isEmpty() && errors.isEmpty()) {
            throw ImportRefused.withoutRows();
        }
        var header = new DirectiveReading(
                yaml ? "directive" : XlsxReader.DIRECTIVE_SHEET, yaml ? 1 : 2, file.directive(), errors);
        var number = header.number();
        var known = directives.lookUp(number).orElse(null);
        if (known == null) {
            header.checkNew(LocalDate.now(clock));
        } else {
            header.checkAgainst(known);
        }
        return new Reading(header, number, known, plan(file, number, yearOf(header, known), errors), errors);
    }

    private ImportPlan plan(ImportFile file, String number, int year, RowErrors errors) {
        Map<String, Task> present = tasks
                .findAll(file.tasks().stream()
                        .map(row -> row.text(Column.CODE))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Task::code, Function.identity()));
        var plan = new ImportPlan(
                number,
                present,
                indicators.all().stream().map(Indicator::code).collect(Collectors.toSet()),
                tasks::dependenciesOf,
                errors);
        for (TaskRow row : file.tasks()) {
            var code = row.text(Column.CODE);
            var task = code == null ? null : present.get(code);
            new TaskReading(row, task == null ? null : task.text(), year, agencies, errors)
                    .read()
                    .ifPresent(text -> plan.take(row, text));
        }
        plan.checkDependencies(tasks::exists);
        return plan;
    }

    private int yearOf(DirectiveReading header, @Nullable Directive known) {
        if (known != null) {
            return known.year();
        }
        var date = header.date();
        return (date == null ? LocalDate.now(clock) : date).getYear();
    }

    private record Reading(
            DirectiveReading header,
            String number,
            @Nullable Directive known,
            ImportPlan plan,
            RowErrors errors) {

        ImportReport report(boolean dryRun) {
            return ImportReport.of(number, known == null, dryRun, errors.all(), plan.lines());
        }
    }
}
