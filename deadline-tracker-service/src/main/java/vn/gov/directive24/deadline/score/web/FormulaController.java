package vn.gov.directive24.deadline.score.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.score.AgencyScore;
import vn.gov.directive24.deadline.score.ScoreFormula;
import vn.gov.directive24.deadline.score.ScoreService;

@RestController
@RequestMapping("/api/v1/score-formulas")
@PreAuthorize("denyAll")
@Tag(name = "Scores")
class FormulaController {

    private final ScoreService scores;

    FormulaController(ScoreService scores) {
        this.scores = scores;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The formulas, the newest first")
    FormulaList list(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return new FormulaList(
                scores.formulas(asOf).stream().map(FormulaResponse::from).toList());
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Adds a formula that holds from a month on whose scores are not fixed")
    ResponseEntity<FormulaResponse> add(@Valid @RequestBody FormulaRequest request, Caller caller) {
        var formula =
                scores.add(request.validFrom(), request.parameters().toParameters(), request.note(), caller.subject());
        return ResponseEntity.created(URI.create("/api/v1/score-formulas")).body(FormulaResponse.from(formula));
    }

    @PostMapping("/preview")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "What the scores of a month are and would be by other parameters; changes nothing")
    PreviewResponse preview(@Valid @RequestBody PreviewRequest request) {
        var preview = scores.preview(request.month(), request.parameters().toParameters());
        return new PreviewResponse(
                request.month().toString(),
                preview.proposed().agencies().stream()
                        .map(proposed -> PreviewRow.from(
                                preview.now().of(proposed.agency()).orElse(null), proposed))
                        .toList());
    }

    record FormulaList(List<FormulaResponse> items) {}

    /** @param rules by which the numbers are used, from 1; described with the formula */
    record FormulaResponse(
            int version,
            String validFrom,
            ScoreFormula.Parameters parameters,
            int rules,
            String note,
            LocalDate createdOn) {

        static FormulaResponse from(ScoreFormula formula) {
            return new FormulaResponse(
                    formula.version(),
                    formula.validFrom().toString(),
                    formula.parameters(),
                    formula.rules(),
                    formula.note(),
                    formula.createdOn());
        }
    }

    /** @param validFrom the first month it holds for */
    record FormulaRequest(
            @NotNull @Schema(type = "string", example = "2026-01")
            YearMonth validFrom,

            @NotNull @Valid ParametersRequest parameters,
            @NotBlank @Size(max = 1_000) String note) {}

    record PreviewRequest(
            @NotNull @Schema(type = "string", example = "2025-10")
            YearMonth month,

            @NotNull @Valid ParametersRequest parameters) {}

    /**
     * @param onTime weights in percent, together 100
     * @param lateDaysToZero days late at which nothing is left for timeliness
     * @param freshDays days since the last report that still count in full
     * @param staleDays days since the last report that count for nothing
     * @param violationsToZero upheld reports of papers asked for at which nothing is left; absent: they do not count
     */
    record ParametersRequest(
            @NotNull @Min(0) @Max(100) Integer onTime,
            @NotNull @Min(0) @Max(100) Integer timeliness,
            @NotNull @Min(0) @Max(100) Integer freshness,
            @NotNull @Min(0) @Max(100) Integer measured,
            @NotNull @Min(0) @Max(100) Integer violations,
            @NotNull @Min(1) @Max(1_000) Integer lateDaysToZero,
            @NotNull @Min(0) @Max(1_000) Integer freshDays,
            @NotNull @Min(1) @Max(1_000) Integer staleDays,
            @Nullable @Min(1) @Max(1_000) Integer violationsToZero) {

        ScoreFormula.Parameters toParameters() {
            return new ScoreFormula.Parameters(
                    onTime,
                    timeliness,
                    freshness,
                    measured,
                    violations,
                    lateDaysToZero,
                    freshDays,
                    staleDays,
                    violationsToZero);
        }
    }

    record PreviewResponse(String month, List<PreviewRow> items) {}

    /** @param change absent unless there are both scores */
    record PreviewRow(
            String agency,
            @Nullable BigDecimal now,
            @Nullable BigDecimal proposed,
            @Nullable BigDecimal change) {

        static PreviewRow from(@Nullable AgencyScore now, AgencyScore proposed) {
            var before = now == null ? null : now.score();
            var after = proposed.score();
            return new PreviewRow(
                    proposed.agency(), before, after, before == null || after == null ? null : after.subtract(before));
        }
    }
}
