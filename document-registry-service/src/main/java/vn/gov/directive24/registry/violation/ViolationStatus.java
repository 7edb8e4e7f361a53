package vn.gov.directive24.registry.violation;

import static java.util.Collections.emptySet;

import java.util.EnumSet;
import java.util.Set;

/** The life of a report. This table is the whole state machine, but that erasure closes what was left lying. */
public enum ViolationStatus {
    RECEIVED,
    /** To the agency that asked, or that supervises the body that did. */
    SENT,
    ANSWERED,
    /** The paper should not have been asked for. */
    UPHELD,
    REJECTED,
    CLOSED,
    /** By the reporter. */
    WITHDRAWN;

    Set<ViolationStatus> next() {
        return switch (this) {
            // What is no demand of a paper at all is not sent to anybody.
            case RECEIVED -> EnumSet.of(SENT, REJECTED, WITHDRAWN);
            // To another agency when it was the wrong one; one that does not answer in time stops nothing.
            case SENT -> EnumSet.of(SENT, ANSWERED, UPHELD, REJECTED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(SENT, UPHELD, REJECTED, WITHDRAWN);
            case UPHELD, REJECTED -> EnumSet.of(CLOSED);
            case CLOSED, WITHDRAWN -> emptySet();
        };
    }

    /** Whether its reporter may still add to it or take it back. */
    boolean isOpenToReporter() {
        return next().contains(WITHDRAWN);
    }

    /** Whether nothing more is to be done. */
    public boolean isOver() {
        return next().isEmpty();
    }
}
