package vn.gov.directive24.common.contract.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A relying system was connected, suspended or resumed.
 *
 * @param to {@code CONNECTED} or {@code SUSPENDED}
 * @param on the day in Viet Nam
 */
public record RelyingSystemMovedV1(
        String code,
        String name,
        String kind,
        String ownerAgency,
        String from,
        String to,
        @Nullable String reason,
        LocalDate on)
        implements IdentityEvent {

    public static final String TYPE = "vn.gov.directive24.identity.relying-system-moved.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
