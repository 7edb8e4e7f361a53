package vn.gov.directive24.registry.documenttype;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/** Business id of a document type, for example {@code GIAY-KHAI-SINH}: 2 to 60 capital letters, digits and hyphens. */
@Embeddable
public record DocumentTypeCode(String value) {

    public static final String FORMAT = "[A-Z0-9][A-Z0-9-]{1,59}";
    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    public DocumentTypeCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a document type code: " + value);
        }
    }

    public static DocumentTypeCode of(String value) {
        return new DocumentTypeCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
