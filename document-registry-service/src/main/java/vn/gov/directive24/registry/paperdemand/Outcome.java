package vn.gov.directive24.registry.paperdemand;

/** The answer, the gravest first: of several papers asked for together, the gravest is the answer to all. */
public enum Outcome {
    /** A rule forbids asking for the paper. */
    FORBIDDEN,
    /** A non-state body is urged, not ordered, to do without. */
    DISCOURAGED,
    /** The rules known here do not say. */
    UNKNOWN,
    /** The data could not be had, are incomplete or wrong: the paper may be asked for within a time limit. */
    ALLOWED_AS_SUPPLEMENT,
    /** A rule permits it, or the paper is known and no rule covers it. */
    ALLOWED
}
