package vn.gov.directive24.deadline.notice;

/** Which mail a contact wants. The inbox has everything, and a breach is always written. */
public enum MailPreference {
    /** One digest a day at most, and a breach at once. */
    DIGEST,
    /** Nothing but a breach. */
    BREACH_ONLY
}
