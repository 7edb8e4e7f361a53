package vn.gov.directive24.registry.violation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.violation.Testimony;
import vn.gov.directive24.registry.violation.ViolationService;
import vn.gov.directive24.registry.violation.ViolationStatus;

/**
 * What persons wrote about a report.
 *
 * @param testimony of the reporter; absent after its erasure
 * @param texts of the steps that have one
 */
record ContentResponse(
        String receipt,
        @Nullable Testimony testimony,
        List<StepText> texts,
        @Nullable LocalDate erasedOn) {

    static ContentResponse from(ViolationService.Content content) {
        return new ContentResponse(
                content.report().receipt().value(),
                content.testimony(),
                content.steps().stream()
                        .filter(step -> content.texts().containsKey(step.id()))
                        .map(step -> new StepText(
                                step.id(),
                                step.status(),
                                step.day(),
                                String.valueOf(content.texts().get(step.id()))))
                        .toList(),
                content.report().erasedOn());
    }

    record StepText(long step, ViolationStatus status, LocalDate on, String text) {}
}
