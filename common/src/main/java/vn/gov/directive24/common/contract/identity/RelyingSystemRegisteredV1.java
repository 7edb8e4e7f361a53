package vn.gov.directive24.common.contract.identity;

import java.time.LocalDate;

/**
 * A system that wants to rely on VNeID is registered.
 *
 * @param code business id, for example {@code PROCEDURES-P01}
 * @param kind {@code PROCEDURE_SYSTEM}, {@code TRANSPORT_APP} or {@code OTHER}
 * @param ownerAgency code of the ministry or province that runs it
 * @param status {@code REGISTERED}
 * @param on the day in Viet Nam
 */
public record RelyingSystemRegisteredV1(
        String code, String name, String kind, String ownerAgency, String status, LocalDate on)
        implements IdentityEvent {

    public static final String TYPE = "vn.gov.directive24.identity.relying-system-registered.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
