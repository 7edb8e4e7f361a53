package vn.gov.directive24.biometric.site;

import java.time.LocalDate;

/**
 * A step of a site, for good.
 *
 * @param evidence what shows it, in the officer's words
 * @param by user name
 * @param agency the agency the user acted for
 * @param on the day in Viet Nam
 */
public record SiteMove(SiteReadiness from, SiteReadiness to, String evidence, String by, String agency, LocalDate on) {}
