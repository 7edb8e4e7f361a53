package vn.gov.directive24.registry.paperdemand.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.registry.paperdemand.Askers;
import vn.gov.directive24.registry.paperdemand.DecisionService;
import vn.gov.directive24.registry.paperdemand.PaperRule;
import vn.gov.directive24.registry.paperdemand.PaperRuleService;
import vn.gov.directive24.registry.paperdemand.RuleFilter;

@RestController
@RequestMapping("/api/v1/paper-rules")
@PreAuthorize("denyAll")
@Tag(name = "Paper rules", description = "The rules behind the decisions, as data with dates")
class PaperRuleController {

    private final PaperRuleService rules;
    private final DecisionService decisions;
    private final Askers askers;

    PaperRuleController(PaperRuleService rules, DecisionService decisions, Askers askers) {
        this.rules = rules;
        this.decisions = decisions;
        this.askers = askers;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Lists the rules by code, a page at a time", description = """
                    With `asOf` as they read at the end of that day, with `revision`, the `rulesRevision` of an answer, as \
                    they read when it was given: not both.""")
    PageOf<PaperRuleResponse> list(
            @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) PaperRule.@Nullable Effect effect,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String revision,
            @Valid @ParameterObject Paging paging) {
        var filter = new RuleFilter(procedure, type, effect, day);
        if (asOf != null && revision != null) {
            throw new InvalidField("revision", "Name a day or a revision, not both.");
        }
        var found = revision == null ? rules.list(filter, asOf) : rules.listOf(revision, filter);
        var page = found.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .map(version -> PaperRuleResponse.from(version, rules))
                .toList();
        return PageOf.of(page, paging, found.size());
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Shows a rule; its ETag is the version to name in a change")
    ResponseEntity<PaperRuleResponse> show(@PathVariable String code) {
        var newest = rules.versions(code).getFirst();
        return EntityTags.ok(PaperRuleResponse.from(newest, rules), newest.version());
    }

    @GetMapping("/{code}/versions")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Every version of a rule, the newest first, with who wrote it and on which grounds")
    List<PaperRuleResponse> versions(@PathVariable String code) {
        return rules.versions(code).stream()
                .map(version -> PaperRuleResponse.from(version, rules))
                .toList();
    }

    @PostMapping("/changes")
    @PreAuthorize("hasAuthority('SCOPE_registry:write') and hasAnyRole('ADMIN', 'REGISTRY_OFFICER')")
    @Operation(summary = "Writes and ends rules together, all or none", description = """
                    With `dryRun=true` nothing is written; the answer says which answers of a sample would change. \
                    Without a sample, the papers of the rules, as they read before and after, are asked for around all \
                    their dates, by whoever may ask, with data and without. `seen` of the answer binds the write to what \
                    was previewed. A change is in use in every instance within a second.""")
    ChangesResponse change(
            @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody ChangesBody body, Caller caller) {
        var changes = body.toChanges();
        var preview = rules.preview(changes, body.toSample(askers, caller, decisions.today()));
        return ChangesResponse.from(
                preview,
                dryRun
                        ? List.of()
                        : rules.apply(changes, body.seen(), body.requireLegalReference(), body.reason(), caller));
    }
}
