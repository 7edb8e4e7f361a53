package vn.gov.directive24.registry.violation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.registry.violation.AskerKind;
import vn.gov.directive24.registry.violation.Channel;
import vn.gov.directive24.registry.violation.Outcome;
import vn.gov.directive24.registry.violation.PaperForm;
import vn.gov.directive24.registry.violation.ViolationService;
import vn.gov.directive24.registry.violation.ViolationStatus;
import vn.gov.directive24.registry.violation.ViolationSteps.Step;

/**
 * A report without what persons wrote.
 *
 * @param dueOn until when the next step is to be taken
 * @param decision what the registry answered for such a demand on its day, as it was then
 * @param evidence how many files the reporter has added
 * @param eraseOn the day on which what persons wrote is erased
 */
record ViolationResponse(
        String receipt,
        Channel channel,
        LocalDate reportedOn,
        AskerKind askerKind,
        @Nullable String askerAgency,
        @Nullable String concernedAgency,
        @Nullable String procedureCode,
        @Nullable String documentType,
        @Nullable PaperForm form,
        LocalDate demandedOn,
        ViolationStatus status,
        LocalDate statusSince,
        @Nullable LocalDate dueOn,
        @Nullable Outcome outcome,
        @Nullable JsonNode decision,
        List<Step> steps,
        int evidence,
        @Nullable LocalDate eraseOn,
        @Nullable LocalDate erasedOn) {

    static ViolationResponse from(ViolationService.Known known, JsonMapper json) {
        var report = known.report();
        var demand = report.demand();
        var decision = report.decisionContent();
        return new ViolationResponse(
                report.receipt().value(),
                report.channel(),
                report.reportedOn(),
                demand.askerKind(),
                demand.askerAgency(),
                report.concernedAgency(),
                demand.procedureCode(),
                demand.documentType(),
                demand.form(),
                demand.demandedOn(),
                report.status(),
                report.statusSince(),
                report.dueOn(),
                report.outcome(),
                decision == null ? null : json.readTree(decision),
                known.steps(),
                report.evidence(),
                report.eraseOn(),
                report.erasedOn());
    }
}
