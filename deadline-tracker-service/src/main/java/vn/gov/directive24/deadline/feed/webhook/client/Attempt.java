package vn.gov.directive24.deadline.feed.webhook.client;

import java.time.Duration;

/** What came of sending a message once. */
public sealed interface Attempt {

    Duration took();

    /** @param retryAfter what the receiver asked for; zero when it did not */
    record Answered(int status, Duration retryAfter, Duration took) implements Attempt {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** @param reason in words for the receiver's operator */
    record NotAnswered(String reason, Duration took) implements Attempt {}
}
