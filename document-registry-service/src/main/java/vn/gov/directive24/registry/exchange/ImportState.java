package vn.gov.directive24.registry.exchange;

/** What became of a file. */
public enum ImportState {
    RUNNING,
    DONE,
    /** Rows were wrong, so nothing was taken. */
    REJECTED,
    /** It could not be finished, so nothing was taken. */
    FAILED
}
