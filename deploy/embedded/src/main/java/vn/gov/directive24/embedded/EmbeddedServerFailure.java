package vn.gov.directive24.embedded;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** An embedded server cannot do its work; the message is one sentence that a user can act on. */
public final class EmbeddedServerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedServerFailure(String sentence) {
        super(sentence);
    }

    EmbeddedServerFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The innermost reason, on one line and without its full stop, to go inside a sentence. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String name = innermost.getClass().getSimpleName();
        return switch (innermost) {
            case AccessDeniedException denied -> "access to %s denied".formatted(denied.getFile());
            case FileSystemException file -> clause(file.getReason(), "%s %s".formatted(name, file.getFile()));
            default -> clause(innermost.getMessage(), name);
        };
    }

    static String clause(@Nullable String text, String otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        String line = text.strip()
                .lines()
                .reduce((first, next) -> first + "; " + next.strip())
                .orElse(otherwise);
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
