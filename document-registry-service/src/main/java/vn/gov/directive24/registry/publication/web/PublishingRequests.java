package vn.gov.directive24.registry.publication.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.publication.ListChanges;
import vn.gov.directive24.registry.publication.ListDraft;
import vn.gov.directive24.registry.publication.MonthlyList.Previous;
import vn.gov.directive24.registry.publication.Tally;

/** What publishing takes and what its preview answers. */
final class PublishingRequests {

    private PublishingRequests() {}

    /**
     * @param month for example {@code 2025-10}
     * @param seen of the preview; not needed for the preview itself
     * @param startsHere true when the first list of all may leave out earlier months for which there is a record
     */
    record CloseRequest(
            @NotNull @Schema(type = "string", example = "2025-10")
            YearMonth month,

            @Nullable @Size(max = 64) String seen,
            @Nullable Boolean startsHere) {}

    /**
     * @param corrects number of the last list
     * @param reason why, for everybody to read
     * @param asOf the day on which the record is right: from the day that the list shows until today, and not after the end
     *     of the month that follows; the day that the list shows when it is absent
     * @param seen of the preview; not needed for the preview itself
     */
    record CorrectionRequest(
            @NotNull @Min(1) Integer corrects,
            @NotBlank @Size(max = 1_000) String reason,
            @Nullable LocalDate asOf,
            @Nullable @Size(max = 64) String seen) {}

    /**
     * What would be published.
     *
     * @param official rows that stand for papers
     * @param synthetic rows generated for demonstration
     * @param leavesOutMonths whether this would be the first list although the month before has something to list; such
     *     months never get a list, and publishing wants to hear {@code startsHere}
     * @param seen names this preview; publishing takes it
     */
    record DraftResponse(
            int number,
            String month,
            LocalDate upTo,
            @Nullable Integer corrects,
            @Nullable Previous previous,
            Tally official,
            Tally synthetic,
            ListChanges changes,
            boolean leavesOutMonths,
            String seen) {

        static DraftResponse from(ListDraft draft, boolean leavesOutMonths) {
            return new DraftResponse(
                    draft.number(),
                    draft.month().toString(),
                    draft.upTo(),
                    draft.corrects(),
                    draft.previous(),
                    draft.official(),
                    draft.synthetic(),
                    draft.changes(),
                    leavesOutMonths,
                    draft.seen());
        }
    }
}
