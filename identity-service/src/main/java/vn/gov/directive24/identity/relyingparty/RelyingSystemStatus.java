package vn.gov.directive24.identity.relyingparty;

import java.util.EnumSet;
import java.util.Set;

/** Whether a system may ask VNeID. This table is the whole state machine. */
public enum RelyingSystemStatus {
    REGISTERED,
    CONNECTED,
    SUSPENDED;

    Set<RelyingSystemStatus> next() {
        return switch (this) {
            case REGISTERED, SUSPENDED -> EnumSet.of(CONNECTED);
            case CONNECTED -> EnumSet.of(SUSPENDED);
        };
    }
}
