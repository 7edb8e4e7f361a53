package vn.gov.directive24.registry.publication.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A file to be checked. */
public record SuppliedFile(String name, byte[] bytes) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] LIST = {'{'};
    private static final byte[] TABLE = "\uFEFFDanh mục số,".getBytes(StandardCharsets.UTF_8);

    /** Whether it may be one of the tables that are published beside a list; by its name, should it be damaged. */
    boolean isTable() {
        var named = name.toLowerCase(Locale.ROOT);
        return beginsWith(ZIP)
                || beginsWith(TABLE)
                || ((named.endsWith(".csv") || named.endsWith(".xlsx")) && !beginsWith(LIST));
    }

    private boolean beginsWith(byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
