package vn.gov.directive24.biometric.site;

/** Whether an airport handles international flights. */
public enum AirportCategory {
    INTERNATIONAL,
    DOMESTIC
}
