package vn.gov.directive24.deadline.assignment;

/**
 * How far an agency says it is.
 *
 * @param progress 0 to 100
 * @param confidence whether it expects to be in time
 * @param narrative what was done and what comes next, in its own words
 */
public record ProgressReport(int progress, Confidence confidence, String narrative) {}
