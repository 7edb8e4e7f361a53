package vn.gov.directive24.sandbox.data;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message is one sentence for the person who started the program. */
public final class SandboxDataUnusable extends RuntimeException {

    public SandboxDataUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
