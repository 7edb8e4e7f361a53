package vn.gov.directive24.registry.accessstatistics;

/** What was asked about a document type. */
public enum AccessKind {
    /** What is on record of it. */
    LOOKUP,
    /** Whether it may be asked for. */
    DECISION
}
