package vn.gov.directive24.registry.documenttype;

import java.util.EnumSet;
import java.util.Set;

/** The way of a paper onto VNeID. This table is the whole state machine. */
public enum DocumentTypeStatus {
    PROPOSED,
    PLANNED,
    CONNECTING,
    INTEGRATED,
    SUSPENDED,
    WITHDRAWN;

    Set<DocumentTypeStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(PLANNED, WITHDRAWN);
            case PLANNED -> EnumSet.of(CONNECTING, WITHDRAWN);
            case CONNECTING -> EnumSet.of(PLANNED, INTEGRATED, WITHDRAWN);
            case INTEGRATED -> EnumSet.of(SUSPENDED, WITHDRAWN);
            case SUSPENDED -> EnumSet.of(INTEGRATED, WITHDRAWN);
            case WITHDRAWN -> EnumSet.of(PROPOSED);
        };
    }
}
