package vn.gov.directive24.deadline.assignment;

/** What keeps an agency from doing a task. */
public enum BlockerKind {
    LEGAL,
    BUDGET,
    INFRASTRUCTURE,
    DATA,
    STAFF,
    COORDINATION
}
