package vn.gov.directive24.deadline.notice;

/** Why somebody is told. */
public enum NoticeKind {
    /** A level of the escalation ladder was fired. */
    ESCALATION,
    /** A comment calls the reader by name. */
    MENTION
}
