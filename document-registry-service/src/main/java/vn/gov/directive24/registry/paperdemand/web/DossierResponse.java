package vn.gov.directive24.registry.paperdemand.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * @param state SATISFIED by data that were had, COVERED by data that are to be asked for, PARTLY covered, OPEN, or
     *     UNKNOWN; of several ways the best
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
                                                    !requirement.isProvedByData() && mayAsk(paper),
                                                    DecisionResponse.from(
                                                            paper.request(),
                                                            paper.decision(),
                                                            answer.age(),
                                                            sayings,
                                                            today)))
                                            .toList()))
                            .toList());
        }

        private static boolean mayAsk(Dossier.AnsweredPaper paper) {
            var outcome = paper.decision().outcome();
            return outcome == Outcome.ALLOWED || outcome == Outcome.ALLOWED_AS_SUPPLEMENT;
        }
    }

    record WayResponse(Dossier.State state, List<PaperResponse> papers) {}

    /** @param mayAsk false also where another way is proved by data; UNKNOWN is no permission */
    record PaperResponse(boolean mayAsk, DecisionResponse answer) {}
}
