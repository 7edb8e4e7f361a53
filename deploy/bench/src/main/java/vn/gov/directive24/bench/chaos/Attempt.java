package vn.gov.directive24.bench.chaos;

import java.time.Duration;

/**
 * One request and what came of it.
 *
 * @param began on the clock of {@link System#nanoTime()}
 * @param status the HTTP status, or 0 when there was no answer
 * @param replayed whether the write had been done by an earlier attempt
 * @param retryAfter whether the answer said when to come again
 * @param detail what a person wants to know of an answer that is not a success
 */
record Attempt(long began, Duration took, int status, boolean replayed, boolean retryAfter, String detail) {

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** No answer, or one that says so: the write may have been done or not. */
    boolean leavesOpen() {
        return status == 0 || status == 503;
    }
}
