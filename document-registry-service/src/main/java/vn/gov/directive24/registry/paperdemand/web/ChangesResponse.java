package vn.gov.directive24.registry.paperdemand.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.paperdemand.Decision;
import vn.gov.directive24.registry.paperdemand.Outcome;
import vn.gov.directive24.registry.paperdemand.PaperRule;
import vn.gov.directive24.registry.paperdemand.Reason;
import vn.gov.directive24.registry.paperdemand.RulePreview;
import vn.gov.directive24.registry.paperdemand.RuleVersion;

/**
 * @param seen to be sent with the write that was previewed
 * @param written the new versions; empty in a dry run
 * @param asked how many questions were compared
 * @param changed how many of them are answered otherwise
 * @param differences the first 100 of those
 */
record ChangesResponse(
        int seen, List<WrittenRule> written, int asked, int changed, List<DifferenceResponse> differences) {

    static ChangesResponse from(RulePreview preview, List<RuleVersion> written) {
        return new ChangesResponse(
                preview.seen(),
                written.stream()
                        .map(version -> new WrittenRule(version.rule().code(), version.version()))
                        .toList(),
                preview.asked(),
                preview.changed(),
                preview.differences().stream().map(DifferenceResponse::from).toList());
    }

    record WrittenRule(String code, int version) {}

    record DifferenceResponse(
            @Nullable String procedureCode,
            @Nullable String paper,
            @Nullable String paperName,
            String asker,
            LocalDate date,
            Answer before,
            Answer after) {

        static DifferenceResponse from(RulePreview.Difference difference) {
            var request = difference.request();
            return new DifferenceResponse(
                    request.procedure(),
                    request.paper(),
                    request.paperName(),
                    request.asker().code(),
                    request.date(),
                    Answer.from(difference.before()),
                    Answer.from(difference.after()));
        }
    }

    record Answer(Outcome decision, Reason reason, List<String> basis) {

        static Answer from(Decision decision) {
            return new Answer(
                    decision.outcome(),
                    decision.reason(),
                    decision.basis().stream().map(PaperRule::code).toList());
        }
    }
}
