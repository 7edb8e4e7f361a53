package vn.gov.directive24.sandbox.account;

/** Values of the {@code roles} claim, written without a prefix. */
public enum Role {
    /** Works on what her agency leads or coordinates. */
    OFFICER,
    /** Oversees every agency: the Government Office and the Ministry of Public Security. */
    OVERSEER,
    /** Keeps the registry of document types. */
    REGISTRY_OFFICER,
    /** Keeps the catalogue of administrative procedures. */
    PROCEDURE_OFFICER,
    ADMIN,
    AUDITOR,
    /** A natural person whom VNeID has identified. */
    CITIZEN,
    /** A machine at an airport lane, not a person. */
    GATE_DEVICE
}
