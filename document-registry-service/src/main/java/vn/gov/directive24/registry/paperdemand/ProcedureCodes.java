package vn.gov.directive24.registry.paperdemand;

import java.util.regex.Pattern;

/**
 * How a procedure is named. The same procedure stands on the national portal under one number in every place, to which
 * the place adds its own code: {@code 1.001317.000.00.00.H26} is procedure 1.001317 as one province publishes it. Rules
 * are of the procedure, so the number alone is what is looked up.
 */
public final class ProcedureCodes {

    /** The number, with or without what a place adds to it. */
    public static final String FORMAT = "\\d\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2})?(\\.[A-Za-z]\\d{2})?";

    private static final Pattern NATIONAL = Pattern.compile(FORMAT);
    private static final int NUMBER = "1.001317".length();

    private ProcedureCodes() {}

    /** Without what a place adds; codes of another kind stay as they are. */
    public static String national(String code) {
        return NATIONAL.matcher(code).matches() ? code.substring(0, NUMBER) : code;
    }
}
