package vn.gov.directive24.deadline.indicator;

/** Whether a number is counted, or a share of a known whole in percent. */
public enum IndicatorKind {
    COUNT,
    SHARE
}
