package vn.gov.directive24.registry.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.publication.MonthlyList.Correction;
import vn.gov.directive24.registry.publication.MonthlyList.Previous;
import vn.gov.directive24.registry.publication.seal.SealedFile;
import vn.gov.directive24.registry.publication.seal.Sha256;

/**
 * What would be published, before somebody has said that it shall.
 *
 * @param seen what this draft would be told apart by from any other: who publishes names it, and so publishes what was
 *     shown and nothing else
 */
public record ListDraft(
        int number,
        YearMonth month,
        LocalDate upTo,
        @Nullable Integer corrects,
        @Nullable Previous previous,
        Tally official,
        Tally synthetic,
        ListChanges changes,
        List<ListRow> types,
        String seen) {

    static ListDraft after(
            @Nullable PublishedList last,
            YearMonth month,
            LocalDate upTo,
            @Nullable Integer corrects,
            List<ListRow> rows) {
        var number = last == null ? 1 : last.number() + 1;
        return new ListDraft(
                number,
                month,
                upTo,
                corrects,
                last == null ? null : new Previous(last.number(), last.hash()),
                Tally.of(rows, false),
                Tally.of(rows, true),
                ListChanges.between(last == null ? List.of() : last.content().types(), rows),
                List.copyOf(rows),
                Sha256.of(ListJson.write(Map.of(
                        "number", number,
                        "upTo", upTo,
                        "corrects", corrects == null ? 0 : corrects,
                        "previous", last == null ? "" : last.hash(),
                        "types", rows))));
    }

    MonthlyList publishedAt(java.time.ZonedDateTime now, @Nullable String reason) {
        return new MonthlyList(
                SealedFile.FORMAT,
                number,
                month.toString(),
                upTo,
                now.toLocalDate(),
                now.toInstant(),
                corrects == null || reason == null ? null : new Correction(corrects, reason),
                previous,
                official,
                synthetic,
                changes,
                types);
    }
}
