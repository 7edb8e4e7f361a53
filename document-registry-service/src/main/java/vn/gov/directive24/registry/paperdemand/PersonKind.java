package vn.gov.directive24.registry.paperdemand;

/** Whose dossier it is. For those abroad and for foreigners the data count as far as the database answers (2.3). */
public enum PersonKind {
    CITIZEN,
    CITIZEN_ABROAD,
    FOREIGNER
}
