package vn.gov.directive24.deadline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.directive.Modality;
import vn.gov.directive24.deadline.directive.Task;
import vn.gov.directive24.deadline.directive.TaskEvent.Amendment;
import vn.gov.directive24.deadline.directive.TaskRecord;
import vn.gov.directive24.deadline.directive.TaskService;
import vn.gov.directive24.deadline.directive.TaskText;

@RestController
@RequestMapping("/api/v1/tasks")
@PreAuthorize("denyAll")
@Tag(name = "Tasks", description = "What directives order, and what later documents change in it")
class TaskController {

    private final DirectiveService directives;
    private final TaskService tasks;
    private final TaskRecord record;

    TaskController(DirectiveService directives, TaskService tasks, TaskRecord record) {
        this.directives = directives;
        this.tasks = tasks;
        this.record = record;
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Adds a task to a directive as of today; each lead agency, or member of a lead group, owes it")
    ResponseEntity<ChangedTask> order(@Valid @RequestBody OrderRequest request) {
        var directive = directives.find(request.directive());
        var task = tasks.order(directive.number(), request.toText(directive.year()));
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.code()))
                .eTag(EntityTags.tag(task.version()))
                .body(new ChangedTask(task.code()));
    }

    @PostMapping("/{code}/amendments")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(
            summary = "Changes what a task says, from today on, by a later document",
            description = "What it said before stays on record. Who leads from now on owes it from now on; "
                    + "a new due date counts for what is open, and the one first set is kept beside it.")
    ResponseEntity<ChangedTask> amend(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AmendRequest request) {
        var year = directives.find(tasks.find(code).directive()).year();
        return answer(tasks.amend(code, text -> request.applyTo(text, year), request.toAmendment(), ifMatch));
    }

    @PutMapping("/{code}/dependencies")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Sets the tasks that must be done before this one can be; none of them may wait for it")
    ResponseEntity<ChangedTask> dependOn(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DependenciesRequest request) {
        return answer(
                tasks.dependOn(code, request.dependsOn().stream().distinct().toList(), ifMatch));
    }

    @GetMapping("/{code}/history")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Everything that changed a task, oldest first, with what it said before and after")
    HistoryResponse history(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new HistoryResponse(record.of(tasks.find(code).code(), asOf));
    }

    private static ResponseEntity<ChangedTask> answer(Task task) {
        return EntityTags.ok(new ChangedTask(task.code()), task.version());
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> T or(@Nullable T changed, T before) {
        return changed == null ? before : changed;
    }

    record ChangedTask(String code) {}

    record HistoryResponse(List<TaskRecord.Entry> items) {}

    /** @param dependsOn codes of tasks; empty for none */
    record DependenciesRequest(@NotNull @Size(max = 50) List<@NotBlank @Size(max = 80) String> dependsOn) {}

    /**
     * @param directive number of the directive
     * @param code 3 to 80 letters, digits and hyphens
     * @param lead codes of agencies or groups
     * @param indicators codes of indicators that show the task
     * @param dependsOn codes of the tasks that must be done before this one can be
     */
    record OrderRequest(
            @NotBlank @Size(max = 60) String directive,

            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{3,80}", message = "must be 3 to 80 letters, digits and hyphens") String code,

            @NotBlank @Size(max = 80) String section,
            @NotBlank @Size(max = 1_000) String titleVi,
            @Nullable @Size(max = 1_000) String titleEn,
            @NotNull Modality modality,
            @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 40) String> lead,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 40) String> coordinating,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 40) String> directing,
            @NotNull @Valid DeadlineRequest deadline,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 80) String> indicators,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> legalReferences,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 80) String> dependsOn,
            @Nullable @Size(max = 1_000) String note) {

        TaskText toText(int documentYear) {
            return new TaskText(
                    code,
                    section,
                    titleVi,
                    titleEn,
                    modality,
                    lead,
                    false,
                    orEmpty(coordinating),
                    orEmpty(directing),
                    deadline.toDeadline(documentYear),
                    orEmpty(indicators),
                    orEmpty(legalReferences),
                    orEmpty(dependsOn),
                    null,
                    null,
                    null,
                    note);
        }
    }

    /**
     * What is absent stays as it is.
     *
     * @param legalReference the document that changes the task
     * @param reason where there is more to say
     */
    record AmendRequest(
            @NotBlank @Size(max = 500) String legalReference,
            @Nullable @Size(max = 2_000) String reason,
            @Nullable @Size(min = 1, max = 80) String section,
            @Nullable @Size(min = 1, max = 1_000) String titleVi,
            @Nullable @Size(min = 1, max = 1_000) String titleEn,
            @Nullable Modality modality,
            @Nullable @Size(min = 1, max = 100) List<@NotBlank @Size(max = 40) String> lead,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 40) String> coordinating,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 40) String> directing,
            @Nullable @Valid DeadlineRequest deadline,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 80) String> indicators,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> legalReferences,
            @Nullable @Size(min = 1, max = 1_000) String note) {

        Amendment toAmendment() {
            return new Amendment(legalReference, reason);
        }

        TaskText applyTo(TaskText before, int documentYear) {
            return new TaskText(
                    before.code(),
                    or(section, before.section()),
                    or(titleVi, before.titleVi()),
                    titleEn == null ? before.titleEn() : titleEn,
                    or(modality, before.modality()),
                    or(lead, before.lead()),
                    lead == null && before.leadInferred(),
                    or(coordinating, before.coordinating()),
                    or(directing, before.directing()),
                    deadline == null ? before.deadline() : deadline.toDeadline(documentYear),
                    or(indicators, before.indicators()),
                    or(legalReferences, before.legalReferences()),
                    before.dependsOn(),
                    before.measuredBy(),
                    before.measure(),
                    before.confidence(),
                    note == null ? before.note() : note);
        }
    }
}
