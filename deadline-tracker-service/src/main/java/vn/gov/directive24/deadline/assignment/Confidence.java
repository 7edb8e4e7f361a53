package vn.gov.directive24.deadline.assignment;

/** Whether an agency expects to be in time. It says nothing about the date, which the official state does. */
public enum Confidence {
    GREEN,
    AMBER,
    RED
}
