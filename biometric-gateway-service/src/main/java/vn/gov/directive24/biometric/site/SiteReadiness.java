package vn.gov.directive24.biometric.site;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a site is from running the full process on biometrics. This table is the whole state machine: one step at a
 * time, and a step back for a site that no longer does what it did.
 */
public enum SiteReadiness {
    PLANNED,
    EQUIPPED,
    PILOT,
    LIVE;

    Set<SiteReadiness> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(EQUIPPED);
            case EQUIPPED -> EnumSet.of(PLANNED, PILOT);
            case PILOT -> EnumSet.of(EQUIPPED, LIVE);
            case LIVE -> EnumSet.of(PILOT);
        };
    }
}
