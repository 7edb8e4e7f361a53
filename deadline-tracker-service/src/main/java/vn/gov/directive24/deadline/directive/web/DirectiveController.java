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
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.Deadline;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.Directive;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.directive.Modality;
import vn.gov.directive24.deadline.directive.TaskText;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize("denyAll")
@Tag(name = "Directives", description = "The documents and the tasks they give")
class DirectiveController {

    private final DirectiveService directives;

    DirectiveController(DirectiveService directives) {
        this.directives = directives;
    }

    @GetMapping("/directives")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the directives, oldest first")
    DirectiveList list() {
        return new DirectiveList(
                directives.all().stream().map(DirectiveResponse::from).toList());
    }

    @PostMapping("/tasks")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Adds a task to a directive as of today; each lead agency, or member of a lead group, owes it")
    ResponseEntity<OrderedTask> order(@Valid @RequestBody OrderRequest request) {
        var task = directives.order(request.directive(), request.toText());
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.code()))
                .eTag(EntityTags.tag(task.version()))
                .body(new OrderedTask(task.code()));
    }

    record DirectiveList(List<DirectiveResponse> items) {}

    /**
     * @param number as it is cited, for example {@code 24/CT-TTg}
     * @param date absent when the day is not public; {@code dateNoteVi} then says what is known
     * @param keptFrom the day from which the record of its tasks is kept
     */
    record DirectiveResponse(
            String number,
            @Nullable LocalDate date,
            @Nullable String dateNoteVi,
            LocalDate keptFrom,
            String issuerVi,
            String subjectVi,
            List<String> legalReferences) {

        static DirectiveResponse from(Directive directive) {
            return new DirectiveResponse(
                    directive.number(),
                    directive.date(),
                    directive.dateNoteVi(),
                    directive.keptFrom(),
                    directive.issuerVi(),
                    directive.subjectVi(),
                    directive.legalReferences());
        }
    }

    record OrderedTask(String code) {}

    /**
     * @param directive number of the directive
     * @param code 3 to 80 letters, digits and hyphens
     * @param lead codes of agencies or groups
     * @param indicators codes of indicators that show the task
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
            @NotNull @Valid DeadlineRequest deadline,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 80) String> indicators,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> legalReferences) {

        TaskText toText() {
            return new TaskText(
                    code,
                    section,
                    titleVi,
                    titleEn,
                    modality,
                    lead,
                    false,
                    coordinating == null ? List.of() : coordinating,
                    List.of(),
                    deadline.toDeadline(),
                    indicators == null ? List.of() : indicators,
                    legalReferences == null ? List.of() : legalReferences,
                    null,
                    null,
                    null,
                    null);
        }
    }

    /**
     * @param expression the words of the law
     * @param start for FROM_DATE and WINDOW
     * @param due the last day on which doing it is still on time
     */
    record DeadlineRequest(
            @Nullable @Size(max = 300) String expression,
            @NotNull DeadlineKind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {

        Deadline toDeadline() {
            return new Deadline(expression, kind, start, due);
        }
    }
}
