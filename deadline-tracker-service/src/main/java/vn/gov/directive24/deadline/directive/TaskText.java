package vn.gov.directive24.deadline.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a directive says about one task.
 *
 * @param code business id, for example {@code CT24-document-integration-02}
 * @param lead codes of the agencies or groups that must do it; at least one
 * @param leadInferred true when no text names the doer
 * @param coordinating those named with "phối hợp"
 * @param directing who directs a company that leads
 * @param indicators codes of the indicators that show it
 * @param dependsOn codes of the tasks that must be done before this one can be
 * @param measuredBy service or report the progress comes from
 * @param measure what is counted
 * @param confidence {@code HIGH}, {@code MEDIUM} or {@code LOW}: how sure the reading of the text is
 * @param note where the published texts differ
 */
public record TaskText(
        String code,
        String section,
        String titleVi,
        @Nullable String titleEn,
        Modality modality,
        List<String> lead,
        boolean leadInferred,
        List<String> coordinating,
        List<String> directing,
        Deadline deadline,
        List<String> indicators,
        List<String> legalReferences,
        List<String> dependsOn,
        @Nullable String measuredBy,
        @Nullable String measure,
        @Nullable String confidence,
        @Nullable String note) {

    /** The same text, waiting for these tasks. */
    TaskText dependingOn(List<String> codes) {
        return new TaskText(
                code,
                section,
                titleVi,
                titleEn,
                modality,
                lead,
                leadInferred,
                coordinating,
                directing,
                deadline,
                indicators,
                legalReferences,
                List.copyOf(codes),
                measuredBy,
                measure,
                confidence,
                note);
    }
}
