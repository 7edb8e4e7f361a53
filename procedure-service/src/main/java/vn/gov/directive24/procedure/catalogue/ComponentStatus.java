package vn.gov.directive24.procedure.catalogue;

import static java.util.Collections.emptySet;

import java.util.EnumSet;
import java.util.Set;

/** The way of a paper out of a dossier. This table is the whole state machine. */
public enum ComponentStatus {
    /** The applicant has to bring it. */
    REQUIRED,
    /** VNeID shows the paper, so a decision may cut it. */
    CANDIDATE,
    /** Nobody may ask for it any more. */
    CUT;

    Set<ComponentStatus> next() {
        return switch (this) {
            case REQUIRED -> EnumSet.of(CANDIDATE);
            case CANDIDATE -> EnumSet.of(REQUIRED, CUT);
            case CUT -> emptySet();
        };
    }
}
