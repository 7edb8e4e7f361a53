package vn.gov.directive24.common.contract.biometric;

import java.time.LocalDate;

/**
 * A site moved towards, or back from, running the full process on biometrics.
 *
 * @param evidence what shows it, in the officer's words
 * @param sitesOfKind how many sites of that kind there are, so that a reader knows of how many without having seen each
 * @param on the day in Viet Nam
 */
public record SiteReadinessChangedV1(
        String code,
        String kind,
        String nameVi,
        String nameEn,
        String from,
        String to,
        String evidence,
        int sitesOfKind,
        LocalDate on)
        implements BiometricEvent {

    public static final String TYPE = "vn.gov.directive24.biometric.site-readiness-changed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
