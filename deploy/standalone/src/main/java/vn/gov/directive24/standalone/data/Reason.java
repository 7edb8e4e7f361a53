package vn.gov.directive24.standalone.data;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** The innermost cause of a failure as a clause inside a sentence. */
public final class Reason {

    private static final int LONGEST = 300;

    private Reason() {}

    public static String of(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof AccessDeniedException denied) {
            return "access to %s denied".formatted(denied.getFile());
        }
        var text = innermost instanceof FileSystemException file ? file.getReason() : innermost.getMessage();
        if (text == null || text.isBlank()) {
            return innermost.getClass().getSimpleName();
        }
        var line = text.strip().lines().findFirst().orElseThrow();
        line = line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
