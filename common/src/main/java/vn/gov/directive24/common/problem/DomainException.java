package vn.gov.directive24.common.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request the domain turns down, carrying what the caller needs to react and nothing about HTTP.
 *
 * <p>The {@code code} is part of the public API: it ends the RFC 9457 {@code type} and never changes.
 */
public abstract class DomainException extends RuntimeException {

    /** How a caller can react. */
    public enum Reason {
        /** There is no such thing. */
        NOT_FOUND,
        /** Not in this state, or somebody was faster. */
        STATE_CONFLICT,
        /** A rule of law or of the domain forbids it. */
        RULE_VIOLATED,
        /** Somebody else may do this. */
        NOT_ALLOWED,
        /** The request makes no sense. */
        MALFORMED
    }

    private final Reason reason;
    private final String code;
    private final @Nullable String remedy;

    protected DomainException(Reason reason, String code, String message, @Nullable String remedy) {
        super(message);
        this.reason = reason;
        this.code = code;
        this.remedy = remedy;
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    /** More of the problem document, by property name: what a sentence cannot hold. */
    public Map<String, Object> details() {
        return Map.of();
    }

    /** What the caller can do, in one sentence. */
    public @Nullable String remedy() {
        return remedy;
    }
}
