package vn.gov.directive24.biometric.site;

/** What Directive 24 puts on biometrics: every airport, and stations and vehicle parks in Hanoi and Ho Chi Minh City. */
public enum SiteKind {
    AIRPORT,
    RAIL_STATION,
    VEHICLE_PARK
}
