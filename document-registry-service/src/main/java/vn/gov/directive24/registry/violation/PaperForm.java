package vn.gov.directive24.registry.violation;

/** In which form a paper was asked for. */
public enum PaperForm {
    ORIGINAL,
    CERTIFIED_COPY,
    COPY,
    /** To be shown and not left. */
    SHOWN
}
