package vn.gov.directive24.deadline.report;

/** How the open standing duties are kept: what must hold from a day, or always. Counted beside the four states. */
public record DutyCounts(long holds, long reportMissing, long belowTarget, long notYet) {}
