package vn.gov.directive24.biometric.site;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** Business id of a site: the IATA code of an airport, otherwise 3 to 20 capital letters, digits and hyphens. */
@Embeddable
public record SiteCode(String value) {

    public static final String FORMAT = "[A-Z0-9-]{3,20}";
    private static final Pattern PATTERN = Pattern.compile(FORMAT);
    private static final Pattern IATA = Pattern.compile("[A-Z]{3}");

    public SiteCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a site code: " + value);
        }
    }

    public static SiteCode of(String value) {
        return new SiteCode(value);
    }

    boolean isIata() {
        return IATA.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
