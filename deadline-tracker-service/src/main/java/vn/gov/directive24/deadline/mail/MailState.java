package vn.gov.directive24.deadline.mail;

/** How mail stands. */
public enum MailState {
    /** No mail server is configured; the inbox has everything. */
    OFF,
    ON,
    /** The server did not answer the last attempts; messages wait. */
    SERVER_AWAY
}
