package vn.gov.directive24.deadline.feed.webhook;

/** How far a message has come on its way to one endpoint. */
public enum DeliveryStatus {
    /** It is sent, now or later. */
    PENDING,
    /** The receiver answered with 2xx. */
    DELIVERED,
    /** All attempts failed, or the receiver is gone. */
    FAILED,
    /** The endpoint was disabled; it is sent when somebody replays it. */
    HELD
}
