package vn.gov.directive24.deadline.indicator;

/** Where a value comes from. */
public enum IndicatorSource {
    /** Counted from what the platform's services announce. */
    MEASURED,
    /** Reported by an agency, with evidence. */
    MANUAL
}
