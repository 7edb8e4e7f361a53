package vn.gov.directive24.deadline.score.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.score.AgencyScore;
import vn.gov.directive24.deadline.score.ScoreFormula;
import vn.gov.directive24.deadline.score.ScoreMovement;
import vn.gov.directive24.deadline.score.ScoreService;
import vn.gov.directive24.deadline.score.Scores;

@RestController
@RequestMapping("/api/v1/scores")
@PreAuthorize("denyAll")
@Tag(
        name = "Scores",
        description = "How well each agency keeps its dates, 0 to 100 a month, and what the figure is made of")
class ScoreController {

    private final ScoreService scores;
    private final Agencies agencies;

    ScoreController(ScoreService scores, Agencies agencies) {
        this.scores = scores;
        this.agencies = agencies;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "The scores of a month, the best first; provisional until the month is over and they are fixed",
            description = "verify=true computes what is fixed again, from the whole record of the month, and tells in "
                    + "matchesRecord whether that gives the same; one at a time on an instance, another is "
                    + "answered 429 with Retry-After.")
    MonthResponse month(
            @RequestParam @Schema(type = "string", example = "2025-10") YearMonth month,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean verify) {
        return monthResponse(verify ? scores.verified(month, asOf) : scores.of(month, asOf));
    }

    @GetMapping("/{agency}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The score of an agency, what moved it since the month before, and which assignments did")
    AgencyResponse agency(
            @PathVariable String agency,
            @RequestParam @Schema(type = "string", example = "2025-10") YearMonth month,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var code = agencies.require(agency, "agency").code();
        var shown = scores.of(month, asOf);
        return new AgencyResponse(
                code,
                nameOf(code),
                month.toString(),
                shown.scores().until(),
                shown.isFrozen(),
                shown.version(),
                shown.scores().formula(),
                scores.movement(code, shown, asOf));
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(
            summary = "Fixes the scores of a month that is over; again with a reason when the record has changed since")
    ResponseEntity<MonthResponse> freeze(@Valid @RequestBody FreezeRequest request, Caller caller) {
        var fixed = scores.freeze(request.month(), request.reason(), caller.subject());
        var answer = fixed.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/scores?month=" + request.month()))
                : ResponseEntity.ok();
        return answer.body(monthResponse(fixed.scores()));
    }

    private MonthResponse monthResponse(Scores shown) {
        return new MonthResponse(
                shown.scores().month().toString(),
                shown.scores().until(),
                shown.isFrozen(),
                shown.version(),
                shown.frozenOn(),
                shown.hash(),
                shown.reason(),
                shown.matchesRecord(),
                shown.scores().formula(),
                shown.scores().parameters(),
                shown.scores().agencies().stream()
                        .sorted(Comparator.comparing(
                                        AgencyScore::score, Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(AgencyScore::agency))
                        .map(score -> new ScoreRow(
                                score.agency(),
                                nameOf(score.agency()),
                                score.score(),
                                score.coverage(),
                                score.components()))
                        .toList());
    }

    private @Nullable String nameOf(String agency) {
        return agencies.find(agency).map(Agency::nameVi).orElse(null);
    }

    /**
     * @param month for example {@code 2025-10}
     * @param reason needed when the month is fixed and the record has changed
     */
    record FreezeRequest(
            @NotNull @Schema(type = "string", example = "2025-10")
            YearMonth month,

            @Nullable @Size(min = 1, max = 1_000) String reason) {}

    /**
     * @param until the last day that counts
     * @param frozen whether they are fixed
     * @param version of what was fixed
     * @param hash SHA-256 of the canonical JSON
     * @param reason why there is another version than the first
     * @param matchesRecord whether computing what is fixed again gives the same; absent unless verify was asked for
     * @param formula version of the formula
     */
    record MonthResponse(
            String month,
            LocalDate until,
            boolean frozen,
            @Nullable Integer version,
            @Nullable LocalDate frozenOn,
            String hash,
            @Nullable String reason,
            @Nullable Boolean matchesRecord,
            int formula,
            ScoreFormula.Parameters parameters,
            List<ScoreRow> items) {}

    /**
     * @param score 0 to 100; absent when nothing says anything
     * @param coverage percent of the weights that rest on data
     */
    record ScoreRow(
            String agency,
            @Nullable String nameVi,
            @Nullable BigDecimal score,
            int coverage,
            List<AgencyScore.ComponentScore> components) {}

    record AgencyResponse(
            String agency,
            @Nullable String nameVi,
            String month,
            LocalDate until,
            boolean frozen,
            @Nullable Integer version,
            int formula,
            ScoreMovement movement) {}
}
