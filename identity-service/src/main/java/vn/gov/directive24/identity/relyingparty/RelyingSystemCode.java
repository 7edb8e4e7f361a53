package vn.gov.directive24.identity.relyingparty;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** Business id of a system, for example {@code PROCEDURES-P01}: 2 to 60 capital letters, digits and hyphens. */
@Embeddable
public record RelyingSystemCode(String value) {

    public static final String FORMAT = "[A-Z0-9][A-Z0-9-]{1,59}";
    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    public RelyingSystemCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code of a relying system: " + value);
        }
    }

    public static RelyingSystemCode of(String value) {
        return new RelyingSystemCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
