package vn.gov.directive24.registry.documenttype;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether the source behind a document type answers: to be listed is not to work.
 *
 * @param lastFailure what was said of the last failure
 * @param staleAfter how long a report counts
 */
public record ProviderState(
        Health health,
        @Nullable OffsetDateTime lastSucceededAt,
        @Nullable OffsetDateTime lastFailedAt,
        @Nullable String lastFailure,
        Duration staleAfter) {

    public enum Health {
        /** The last report says that it answered. */
        WORKING,
        /** The last report says that it did not. */
        FAILING,
        /** The last report is too old to say anything. */
        STALE,
        /** Nobody has reported yet. */
        UNKNOWN
    }

    /** @param now when the question is asked */
    static ProviderState of(
            @Nullable OffsetDateTime succeeded,
            @Nullable OffsetDateTime failed,
            @Nullable String failure,
            Duration staleAfter,
            OffsetDateTime now) {
        return new ProviderState(healthOf(succeeded, failed, staleAfter, now), succeeded, failed, failure, staleAfter);
    }

    private static Health healthOf(
            @Nullable OffsetDateTime succeeded,
            @Nullable OffsetDateTime failed,
            Duration staleAfter,
            OffsetDateTime now) {
        var failedLast = failed != null && (succeeded == null || failed.isAfter(succeeded));
        var last = failedLast ? failed : succeeded;
        if (last == null) {
            return Health.UNKNOWN;
        }
        if (last.plus(staleAfter).isBefore(now)) {
            return Health.STALE;
        }
        return failedLast ? Health.FAILING : Health.WORKING;
    }
}
