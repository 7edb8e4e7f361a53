package vn.gov.directive24.procedure.catalogue;

/** Where a procedure is carried out. There is no district level since 1 July 2025. */
public enum Level {
    MINISTRY,
    PROVINCE,
    COMMUNE,
    OTHER
}
