package vn.gov.directive24.registry.paperdemand;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it read after one change, and who changed it on which grounds.
 *
 * @param version from 1; the highest counts
 */
public record RuleVersion(
        PaperRule rule,
        int version,
        Origin origin,
        String legalReference,
        @Nullable String reason,
        String actor,
        OffsetDateTime at) {

    public enum Origin {
        /** Shipped with the platform. */
        CATALOGUE,
        ADMINISTRATOR
    }
}
