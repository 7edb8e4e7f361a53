package vn.gov.directive24.registry.violation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.idempotency.SecretAnswer;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.violation.Outcome;
import vn.gov.directive24.registry.violation.Receipt;
import vn.gov.directive24.registry.violation.ViolationReport;
import vn.gov.directive24.registry.violation.ViolationService;
import vn.gov.directive24.registry.violation.ViolationStatus;

/** For whoever was asked for a paper. No token is needed; with one, the report counts as hers who holds it. */
@RestController
@RequestMapping("/api/v1/violation-reports")
@PreAuthorize("denyAll")
@Tag(name = "Reports of demands", description = "For citizens: report that a paper was asked for, see what came of it")
class ReportController {

    private static final String KEY = "Idempotency-Key";

    private final ViolationService violations;
    private final JsonMapper json;

    ReportController(ViolationService violations, JsonMapper json) {
        this.violations = violations;
        this.json = json;
    }

    @PostMapping
    @PreAuthorize("isAnonymous() or hasAuthority('SCOPE_registry:report')")
    @SecurityRequirements
    @Operation(summary = "Reports that a paper was asked for; the secret in the answer is shown this once")
    ResponseEntity<ReceivedResponse> report(@Valid @RequestBody ReportRequest request, HttpServletRequest http) {
        SecretAnswer.to(http);
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication())
                .orElse(null);
        if (caller == null && http.getHeader(KEY) != null) {
            // Nobody could be told from anybody else by it, and the secret is kept nowhere to be told again.
            throw new InvalidField(KEY, "Works for whoever is signed in. Leave it out of an anonymous report.");
        }
        var received = violations.report(
                request.toDemand(),
                request.toTestimony(),
                request.presentedVneid(),
                Boolean.TRUE.equals(request.showReporter()),
                caller,
                http.getRemoteAddr());
        var report = received.report();
        return ResponseEntity.created(URI.create("/api/v1/violation-reports/" + report.receipt()))
                .header("Cache-Control", "no-store")
                .body(new ReceivedResponse(
                        report.receipt().value(),
                        received.secret(),
                        report.status(),
                        report.dueOn(),
                        Calendar.SHIPPED,
                        report.demand().documentType(),
                        decision(report)));
    }

    @GetMapping("/{receipt}")
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(summary = "What has become of a report, for whoever has its secret or made it signed in")
    ResponseEntity<StateResponse> show(
            @PathVariable Receipt receipt,
            @RequestHeader(name = Proofs.SECRET, required = false) @Nullable String secret) {
        return answer(violations.open(receipt, Proofs.of(secret)));
    }

    @PostMapping("/{receipt}/withdrawal")
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(summary = "Withdraws a report that is not decided yet")
    ResponseEntity<StateResponse> withdraw(
            @PathVariable Receipt receipt,
            @RequestHeader(name = Proofs.SECRET, required = false) @Nullable String secret,
            @Valid @RequestBody WithdrawalRequest request) {
        return answer(violations.withdraw(receipt, Proofs.of(secret), request.reason()));
    }

    private ResponseEntity<StateResponse> answer(ViolationService.Known known) {
        var report = known.report();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new StateResponse(
                        report.receipt().value(),
                        report.status(),
                        report.statusSince(),
                        report.dueOn(),
                        report.outcome(),
                        report.concernedAgency(),
                        report.demand().documentType(),
                        decision(report),
                        known.steps().stream()
                                .map(step -> new ReporterStep(
                                        step.status(), step.day(), step.concernedAgency(), told(step, known.texts())))
                                .toList(),
                        report.evidence(),
                        report.eraseOn(),
                        report.erasedOn()));
    }

    /** Notes between offices are not for the reporter; the answer, the grounds and the last word are. */
    private static @Nullable String told(
            vn.gov.directive24.registry.violation.ViolationSteps.Step step, Map<Long, String> texts) {
        return switch (step.status()) {
            case ANSWERED, UPHELD, REJECTED, CLOSED, WITHDRAWN -> texts.get(step.id());
            case RECEIVED, SENT -> null;
        };
    }

    private @Nullable JsonNode decision(ViolationReport report) {
        var content = report.decisionContent();
        return content == null ? null : json.readTree(content);
    }

    /** Which working days the due dates are counted with. */
    enum Calendar {
        /** Those that come with the platform; what an administrator has entered since is not in them. */
        SHIPPED
    }

    /**
     * @param secret opens the report; it is shown this once and kept by nobody else
     * @param dueOn until when it is sent on
     * @param documentType the type the paper was read as; absent when that is not sure
     * @param decision what the registry answers for such a demand on that day
     */
    record ReceivedResponse(
            String receipt,
            String secret,
            ViolationStatus status,
            @Nullable LocalDate dueOn,
            Calendar calendar,
            @Nullable String documentType,
            @Nullable JsonNode decision) {}

    record WithdrawalRequest(@Nullable @Size(max = 1_000) String reason) {}

    /**
     * @param evidence how many files the reporter has added
     * @param eraseOn the day on which what was written in it is erased, and its files
     */
    record StateResponse(
            String receipt,
            ViolationStatus status,
            LocalDate statusSince,
            @Nullable LocalDate dueOn,
            @Nullable Outcome outcome,
            @Nullable String agency,
            @Nullable String documentType,
            @Nullable JsonNode decision,
            List<ReporterStep> steps,
            int evidence,
            @Nullable LocalDate eraseOn,
            @Nullable LocalDate erasedOn) {}

    /** @param text what was answered or decided */
    record ReporterStep(
            ViolationStatus status,
            LocalDate on,
            @Nullable String agency,
            @Nullable String text) {}
}
