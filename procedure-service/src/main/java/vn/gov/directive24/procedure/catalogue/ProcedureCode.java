package vn.gov.directive24.procedure.catalogue;

import jakarta.persistence.Embeddable;
import java.util.regex.Pattern;

/**
 * Number of a procedure in the national database, for example {@code 1.000178} or {@code 2.001234.000.00.00.H05}:
 * groups of digits and letters between dots, the first of digits only, up to 40 characters.
 */
@Embeddable
public record ProcedureCode(String value) {

    public static final String FORMAT = "(?=.{3,40}$)[0-9]+(\\.[0-9A-Za-z]+)+";
    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    public ProcedureCode {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a procedure code: " + value);
        }
    }

    public static ProcedureCode of(String value) {
        return new ProcedureCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
