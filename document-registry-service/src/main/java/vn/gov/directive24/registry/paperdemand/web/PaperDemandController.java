package vn.gov.directive24.registry.paperdemand.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.paperdemand.Askers;
import vn.gov.directive24.registry.paperdemand.DecisionRequest;
import vn.gov.directive24.registry.paperdemand.DecisionService;
import vn.gov.directive24.registry.paperdemand.RuleAge;
import vn.gov.directive24.registry.paperdemand.Sayings;

@RestController
@RequestMapping("/api/v1/paper-demands")
@PreAuthorize("denyAll")
@Tag(name = "Paper demands", description = "May this paper be asked for?")
class PaperDemandController {

    private static final int MOST = 1_000;

    /** The moment up to which the rules are known to have been the current ones. */
    private static final String RULES_AS_OF = "Rules-As-Of";

    private final DecisionService decisions;
    private final Askers askers;
    private final Sayings sayings;
    private final DecisionCounting counting;

    PaperDemandController(DecisionService decisions, Askers askers, Sayings sayings, DecisionCounting counting) {
        this.decisions = decisions;
        this.askers = askers;
        this.sayings = sayings;
        this.counting = counting;
    }

    @PostMapping("/decisions")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary = "Says whether a paper may be asked for, with the legal basis",
            description = """
                    An array of up to 1,000 questions is answered by an array in the same order, all from the same rules. \
                    Nothing is stored. The answer comes from memory and also while the database is away; `rulesAsOf` \
                    and the header `Rules-As-Of` say how old its rules are.""",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(oneOf = {DecisionBody.class, DecisionBody[].class}))))
    @ApiResponse(
            responseCode = "200",
            description = "The answer, or an array of answers to an array",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {DecisionResponse.class, DecisionResponse[].class}),
                            array = @ArraySchema))
    ResponseEntity<Object> decide(@RequestBody OneOrMany body, Caller caller) {
        var questions = body.questions();
        if (questions.size() > MOST) {
            throw new InvalidField("/" + MOST, "A batch has at most 1,000 questions.");
        }
        var today = decisions.today();
        var requests = new ArrayList<DecisionRequest>(questions.size());
        for (int index = 0; index < questions.size(); index++) {
            if (questions.get(index) == null) {
                throw new InvalidField("/" + index, "Each question is an object.");
            }
            requests.add(questions.get(index).toRequest(askers, caller, today, body.many() ? "/" + index : ""));
        }
        var answers = decisions.decide(requests);
        var responses = new ArrayList<DecisionResponse>(requests.size());
        for (int index = 0; index < requests.size(); index++) {
            responses.add(DecisionResponse.from(
                    requests.get(index), answers.decisions().get(index), answers.age(), sayings, today));
        }
        answers.decisions().forEach(decision -> counting.count(decision, caller));
        return answer(body.many() ? List.copyOf(responses) : responses.getFirst(), answers.age());
    }

    @PostMapping("/dossiers")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary = "Says of a procedure's whole dossier what may and what may not be asked for",
            description = """
                    Each requirement can be proved in several ways: all papers of one way together, and one way is \
                    enough. A requirement that data prove in one way leaves nothing to ask for in the others.""")
    ResponseEntity<DossierResponse> decide(@RequestBody DossierBody body, Caller caller) {
        var today = decisions.today();
        var answer = decisions.decide(body.toDossier(askers, caller, today));
        var response = DossierResponse.from(answer, sayings, today);
        answer.requirements().stream()
                .flatMap(requirement -> requirement.ways().stream())
                .flatMap(way -> way.papers().stream())
                .forEach(paper -> counting.count(paper.decision(), caller));
        return answer(response, answer.age());
    }

    private static <T> ResponseEntity<T> answer(T body, RuleAge age) {
        return ResponseEntity.ok().header(RULES_AS_OF, age.asOf().toString()).body(body);
    }
}
