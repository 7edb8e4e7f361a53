package vn.gov.directive24.registry.paperdemand;

/** Whom the rules tell apart. */
public enum AskerKind {
    /** An agency of the state and whoever works for one: bound by both documents. */
    STATE_AGENCY,
    /** Outside the state, such as a bank: urged by Directive 24, not ordered. */
    NON_STATE,
    /** An enterprise of the state, or a group with public and private members: neither document clearly says. */
    UNCLEAR
}
