package vn.gov.directive24.deadline.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.escalation.EscalationRule;
import vn.gov.directive24.deadline.escalation.EscalationRuleService;
import vn.gov.directive24.deadline.escalation.EscalationRuleService.Wording;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.escalation.RulePreview;
import vn.gov.directive24.deadline.escalation.Rung;

@RestController
@RequestMapping("/api/v1/escalation-rules")
@PreAuthorize("denyAll")
@Tag(name = "Escalation rules", description = "When whom is told; each assignment follows the most particular rule")
class EscalationRuleController {

    private final EscalationRuleService rules;

    EscalationRuleController(EscalationRuleService rules) {
        this.rules = rules;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the rules in force")
    RuleList list(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return new RuleList(rules.all(asOf).stream().map(RuleResponse::from).toList());
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Shows a rule in force; its ETag goes into If-Match of a change",
            description = "Of an earlier day (asOf) it has none.")
    ResponseEntity<RuleResponse> show(
            @PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var rule = rules.find(code, asOf);
        return asOf == null ? answer(rule) : ResponseEntity.ok(RuleResponse.from(rule));
    }

    @GetMapping("/{code}/versions")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Every version of a rule, newest first, also of one that has ended")
    RuleList versions(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new RuleList(
                rules.versions(code, asOf).stream().map(RuleResponse::from).toList());
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Adds a rule for a directive, a group of agencies or both")
    ResponseEntity<RuleResponse> add(@Valid @RequestBody NewRuleRequest request, Caller caller) {
        var rule = rules.add(request.code(), request.toWording(), caller);
        return ResponseEntity.created(URI.create("/api/v1/escalation-rules/" + rule.code()))
                .eTag(EntityTags.tag(rule.version()))
                .body(RuleResponse.from(rule));
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Changes a rule by a new version, which counts from the next sweep on")
    ResponseEntity<RuleResponse> change(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RuleRequest request,
            Caller caller) {
        return answer(rules.change(code, request.toWording(), ifMatch, caller));
    }

    @DeleteMapping("/{code}")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Ends a rule; a broader one takes over what it was for")
    ResponseEntity<RuleResponse> end(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(rules.end(code, ifMatch, caller));
    }

    @PostMapping("/preview")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "What a new, changed or ended rule would fire against today's data; nothing is saved")
    RulePreview.Effect preview(@Valid @RequestBody PreviewRequest request, Caller caller) {
        return rules.preview(
                request.code(), request.rule() == null ? null : request.rule().toWording(), caller);
    }

    private static ResponseEntity<RuleResponse> answer(EscalationRule rule) {
        return EntityTags.ok(RuleResponse.from(rule), rule.version());
    }

    record RuleList(List<RuleResponse> items) {}

    /**
     * @param version from 1; each change adds one
     * @param directive absent for every directive
     * @param agencies agency or group; absent for every agency
     */
    record RuleResponse(
            String code,
            long version,
            String nameVi,
            @Nullable String directive,
            @Nullable String agencies,
            List<LevelResponse> levels,
            boolean active,
            String changedBy,
            OffsetDateTime changedAt) {

        static RuleResponse from(EscalationRule rule) {
            return new RuleResponse(
                    rule.code(),
                    rule.version(),
                    rule.nameVi(),
                    rule.directive(),
                    rule.agencies(),
                    rule.ladder().stream().map(LevelResponse::from).toList(),
                    rule.active(),
                    rule.actor(),
                    rule.at());
        }
    }

    /** @param level the name it has in escalations and events */
    record LevelResponse(
            String level, int daysFromDue, List<Recipient> recipients, boolean quietOnHolidays, boolean atOnce) {

        static LevelResponse from(Rung rung) {
            return new LevelResponse(
                    rung.level(), rung.daysFromDue(), rung.recipients(), rung.quietOnHolidays(), rung.atOnce());
        }
    }

    /** @param code 3 to 60 small letters, digits and hyphens */
    record NewRuleRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{3,60}", message = "must be 3 to 60 small letters, digits and hyphens") String code,

            @NotBlank @Size(max = 200) String nameVi,
            @Nullable @Size(max = 60) String directive,
            @Nullable @Size(max = 40) String agencies,
            @NotNull @Size(max = 20) List<@NotNull @Valid LevelRequest> levels) {

        Wording toWording() {
            return new RuleRequest(nameVi, directive, agencies, levels).toWording();
        }
    }

    /** @param levels none to escalate nothing */
    record RuleRequest(
            @NotBlank @Size(max = 200) String nameVi,
            @Nullable @Size(max = 60) String directive,
            @Nullable @Size(max = 40) String agencies,
            @NotNull @Size(max = 20) List<@NotNull @Valid LevelRequest> levels) {

        Wording toWording() {
            return new Wording(
                    nameVi,
                    directive,
                    agencies,
                    levels.stream().map(LevelRequest::toRung).toList());
        }
    }

    /**
     * @param daysFromDue calendar days from the due date, −365 to 365; 1 is the first day of the breach
     * @param quietOnHolidays keeps to working days: up to the due date on the last one before, after it on the next
     * @param atOnce mail goes at once and not with the digest of the day
     */
    record LevelRequest(
            @NotNull @Min(-365) @Max(365) Integer daysFromDue,
            @NotEmpty @Size(max = 4) List<@NotNull Recipient> recipients,
            @NotNull Boolean quietOnHolidays,
            @NotNull Boolean atOnce) {

        Rung toRung() {
            return new Rung(daysFromDue, recipients, quietOnHolidays, atOnce);
        }
    }

    /**
     * @param code of the rule to change or end; of no rule for a new one
     * @param rule as it would be saved; absent to see what ending the rule would do
     */
    record PreviewRequest(
            @NotNull @Pattern(regexp = "[a-z0-9-]{3,60}", message = "must be 3 to 60 small letters, digits and hyphens") String code,

            @Nullable @Valid RuleRequest rule) {}
}
