package vn.gov.directive24.deadline.extension;

/** What became of a request for an extension. */
public enum ExtensionState {
    REQUESTED,
    GRANTED,
    REFUSED,
    /** The assignment was closed, or a later document set its date, before anybody decided. */
    LAPSED
}
