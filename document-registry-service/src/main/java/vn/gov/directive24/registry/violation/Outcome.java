package vn.gov.directive24.registry.violation;

/** What came of a report. */
public enum Outcome {
    UPHELD,
    REJECTED,
    WITHDRAWN
}
