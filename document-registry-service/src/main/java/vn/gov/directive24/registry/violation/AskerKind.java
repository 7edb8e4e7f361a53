package vn.gov.directive24.registry.violation;

/** Who asks. Directive 24 orders agencies not to; it urges others. */
public enum AskerKind {
    AGENCY,
    NON_STATE
}
