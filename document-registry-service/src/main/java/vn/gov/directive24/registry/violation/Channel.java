package vn.gov.directive24.registry.violation;

/** How a report came. */
public enum Channel {
    ANONYMOUS,
    /** By somebody whom VNeID has identified. */
    CITIZEN,
    OFFICER
}
