package vn.gov.directive24.deadline.mail;

/** What became of one attempt to send one message. */
sealed interface Delivery {

    /** The server has taken it. */
    record Taken() implements Delivery {}

    /** The server will never take it for this address (5xx). */
    record Refused(String reply) implements Delivery {}

    /** The server does not take it now (4xx). */
    record Deferred(String reply) implements Delivery {}

    /** There is no server to talk to, or it does not let us in: nothing can be sent to anybody. */
    record ServerAway(String reason) implements Delivery {}
}
