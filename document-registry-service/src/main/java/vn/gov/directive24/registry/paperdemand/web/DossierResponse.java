package vn.gov.directive24.registry.paperdemand.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.paperdemand.Decision;
import vn.gov.directive24.registry.paperdemand.Dossier;
import vn.gov.directive24.registry.paperdemand.Outcome;
import vn.gov.directive24.registry.paperdemand.Sayings;

/** @param requirements in the order of the question */
record DossierResponse(List<RequirementResponse> requirements, Instant rulesAsOf, boolean rulesConfirmed) {

    static DossierResponse from(Dossier.Answer answer, Sayings sayings, LocalDate today) {
        return new DossierResponse(
                answer.requirements().stream()
                        .map(requirement -> RequirementResponse.from(requirement, answer, sayings, today))
                        .toList(),
                answer.age().asOf(),
                answer.age().confirmed());
    }

    /**
     * @param state SATISFIED by data that were had, COVERED by data that are to be asked for, TO_BE_SHOWN on VNeID by the
     *     citizen, PARTLY covered, OPEN, or UNKNOWN; of several ways the best
     * @param provedByData whether nothing may be asked for
     */
    record RequirementResponse(String name, Dossier.State state, boolean provedByData, List<WayResponse> ways) {

        static RequirementResponse from(
                Dossier.AnsweredRequirement requirement, Dossier.Answer answer, Sayings sayings, LocalDate today) {
            return new RequirementResponse(
                    requirement.name(),
                    requirement.state(),
                    requirement.isProvedByData(),
                    requirement.ways().stream()
                            .map(way -> new WayResponse(
                                    way.state(),
                                    way.papers().stream()
                                            .map(paper -> new PaperResponse(
                                                    !requirement.isProvedByData() && mayAsk(paper.decision()),
                                                    mayAskFor(requirement, paper.decision()),
                                                    DecisionResponse.from(
                                                            paper.request(),
                                                            paper.decision(),
                                                            answer.age(),
                                                            sayings,
                                                            today)))
                                            .toList()))
                            .toList());
        }

        private static boolean mayAsk(Decision decision) {
            return decision.outcome() == Outcome.ALLOWED || decision.outcome() == Outcome.ALLOWED_AS_SUPPLEMENT;
        }

        private static @Nullable List<String> mayAskFor(Dossier.AnsweredRequirement requirement, Decision decision) {
            if (decision.parts().isEmpty()) {
                return null;
            }
            return decision.parts().stream()
                    .filter(part -> !requirement.isProvedByData() && mayAsk(part.decision()))
                    .map(Decision.Part::code)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    record WayResponse(Dossier.State state, List<PaperResponse> papers) {}

    /**
     * @param mayAsk for all of it; false also where another way is proved by data; UNKNOWN is no permission
     * @param mayAskFor where the name holds several papers, which of them may be asked for
     */
    record PaperResponse(boolean mayAsk, @Nullable List<String> mayAskFor, DecisionResponse answer) {}
}
