package vn.gov.directive24.registry.paperdemand;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it read after one change, and who changed it on which grounds.
 *
 * @param version from 1; the highest counts
 * @param catalogue number of the shipped catalogue that wrote it; null for an administrator's, and for the first catalogue
 */
public record RuleVersion(
        PaperRule rule,
        int version,
        Origin origin,
        @Nullable Integer catalogue,
        String legalReference,
        @Nullable String reason,
        String actor,
        OffsetDateTime at) {

    private static final int FIRST_CATALOGUE = 1;

    /** The number of the catalogue that wrote it; 0 where none did. */
    int catalogueNumber() {
        if (origin != Origin.CATALOGUE) {
            return 0;
        }
        return catalogue == null ? FIRST_CATALOGUE : catalogue;
    }

    public enum Origin {
        /** Shipped with the platform. */
        CATALOGUE,
        ADMINISTRATOR
    }
}
