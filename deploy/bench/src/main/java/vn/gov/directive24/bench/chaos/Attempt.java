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

    /** Something is away, or there is more to do than can be done: to be tried again. */
    boolean isRefusedForNow() {
        return status == 503 || status == 429;
    }

    /** No answer, or one that asks to come again: this attempt or an earlier one may have been done or not. */
    boolean leavesOpen() {
        return status == 0 || isRefusedForNow();
    }
}
