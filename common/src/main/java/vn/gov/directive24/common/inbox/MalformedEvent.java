package vn.gov.directive24.common.inbox;

/** A record that is not one of our CloudEvents. No retry helps, so it goes to the dead-letter topic. */
class MalformedEvent extends RuntimeException {

    MalformedEvent(String message) {
        super(message);
    }
}
