package vn.gov.directive24.deadline.indicator;

/** What the platform's own events count, each for one indicator. */
public enum Measure {
    /** Airports that run the full process on biometrics, of all known airports. */
    AIRPORTS_LIVE,
    /** Document types with an integration plan: PLANNED or further, and not withdrawn. */
    DOCUMENT_TYPES_PLANNED,
    DOCUMENT_TYPES_PLANNED_PERSONAL,
    DOCUMENT_TYPES_PLANNED_ORGANISATION,
    /** Procedures of the programme with a component cut and no candidate left. */
    PROCEDURES_SIMPLIFIED_324,
    PROCEDURES_SIMPLIFIED_196,
    /** Ministries and provinces with a connected procedure system, of all ministries and provinces. */
    PROCEDURE_SYSTEMS_CONNECTED
}
