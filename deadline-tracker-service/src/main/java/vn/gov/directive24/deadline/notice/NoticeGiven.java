package vn.gov.directive24.deadline.notice;

import java.util.Set;

/**
 * A notice is in an agency's inbox; mail may follow.
 *
 * @param roles which of the agency's contacts are meant
 * @param atOnce whether it is not to wait for the digest of the day
 */
public record NoticeGiven(long notice, String agency, Set<ContactRole> roles, boolean atOnce) {}
