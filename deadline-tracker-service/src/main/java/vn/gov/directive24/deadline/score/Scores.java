package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.snapshot.FrozenContent;

/**
 * The scores of a month as they are shown.
 *
 * @param version of what was fixed; absent while they are provisional
 * @param hash SHA-256 of the canonical JSON of {@code scores}
 * @param frozenOn the day on which they were fixed
 * @param reason why there is another version than the first
 * @param matchesRecord whether computing what is fixed again on the day asked for gives the same; null unless that was asked for
 */
public record Scores(
        MonthScores scores,
        @Nullable Integer version,
        String hash,
        @Nullable LocalDate frozenOn,
        @Nullable String reason,
        @Nullable Boolean matchesRecord) {

    static Scores provisional(MonthScores scores) {
        return new Scores(scores, null, FrozenContent.of(scores).hash(), null, null, null);
    }

    static Scores of(FrozenScores.Version frozen, @Nullable Boolean matchesRecord) {
        return new Scores(
                frozen.scores(), frozen.version(), frozen.hash(), frozen.frozenOn(), frozen.reason(), matchesRecord);
    }

    public boolean isFrozen() {
        return version != null;
    }
}
