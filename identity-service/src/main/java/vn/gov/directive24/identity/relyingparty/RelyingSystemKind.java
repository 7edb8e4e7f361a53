package vn.gov.directive24.identity.relyingparty;

/** What a system is for. */
public enum RelyingSystemKind {
    /** Handles administrative procedures for a ministry or a province (hệ thống giải quyết TTHC). */
    PROCEDURE_SYSTEM,
    TRANSPORT_APP,
    OTHER
}
