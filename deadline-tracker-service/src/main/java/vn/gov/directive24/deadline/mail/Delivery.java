package vn.gov.directive24.deadline.mail;

/** What became of one attempt to send one message. */
sealed interface Delivery {

    /** The server has taken it. */
    record Taken() implements Delivery {}

    /** There is no such recipient: the server will never take anything for this address (5xx to RCPT). */
    record Refused(String reply) implements Delivery {}

    /** The server will never take this message; nothing is said about the address. */
    record NotTaken(String reply) implements Delivery {}

    /** The server does not take it now (4xx), or not under its present policy. */
    record Deferred(String reply) implements Delivery {}

    /** There is no server to talk to, it does not let us in, or not with this sender: nothing can be sent to anybody. */
    record ServerAway(String reason) implements Delivery {}
}
