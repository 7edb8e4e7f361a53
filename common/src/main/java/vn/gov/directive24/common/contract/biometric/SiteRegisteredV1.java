package vn.gov.directive24.common.contract.biometric;

import java.time.LocalDate;

/**
 * A site that shall have biometric gates is known.
 *
 * @param code IATA code for an airport
 * @param kind {@code AIRPORT}
 * @param province code of agencies.yaml, for example {@code P01}
 * @param readiness {@code PLANNED}, {@code EQUIPPED}, {@code PILOT} or {@code LIVE}
 * @param on the day in Viet Nam
 */
public record SiteRegisteredV1(
        String code, String kind, String nameVi, String nameEn, String province, String readiness, LocalDate on)
        implements BiometricEvent {

    public static final String TYPE = "vn.gov.directive24.biometric.site-registered.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
