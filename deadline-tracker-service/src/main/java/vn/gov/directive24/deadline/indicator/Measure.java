package vn.gov.directive24.deadline.indicator;

/** What the platform itself counts, each for one indicator. */
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
    PROCEDURE_SYSTEMS_CONNECTED,
    /** Stations and vehicle parks that run the full process on biometrics, of those registered. */
    STATIONS_AND_PARKS_LIVE,
    /** Transport apps connected to VNeID, of those registered. */
    TRANSPORT_APPS_CONNECTED,
    /** Procedures of any programme with a component cut and no candidate left. */
    PROCEDURES_TAKING_DATA,
    /** Of what fell due of the directive, what is done on time: by the newest monthly report. */
    DUE_DONE_ON_TIME,
    /** Demands of agencies for papers that were on the list, by the reports that were upheld. */
    INTEGRATED_PAPERS_REQUESTED,
    /** Those among them for a copy, certified or not. */
    LISTED_COPIES_REQUESTED;

    /** Whether its target can be proved. That nobody reported a demand does not prove that nobody demanded. */
    boolean proves() {
        return this != INTEGRATED_PAPERS_REQUESTED && this != LISTED_COPIES_REQUESTED;
    }
}
