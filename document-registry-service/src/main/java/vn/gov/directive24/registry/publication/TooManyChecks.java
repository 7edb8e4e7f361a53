package vn.gov.directive24.registry.publication;

import java.time.Duration;
import vn.gov.directive24.common.problem.TooManyRequests;

/** Against floods: whoever checks without a server, or with a token, is not limited. */
public class TooManyChecks extends TooManyRequests {

    private TooManyChecks(String message, String policy, long quota, Duration wait) {
        super("too-many-list-checks", message, policy, quota, wait);
    }

    static TooManyChecks fromAddress(int quota, Duration wait) {
        return new TooManyChecks(
                "From one address %d checks an hour are made. A copy can be checked without the registry."
                        .formatted(quota),
                "address",
                quota,
                wait);
    }

    static TooManyChecks atATime(int quota, Duration wait) {
        return new TooManyChecks("Too many copies are being checked.", "at-a-time", quota, wait);
    }
}
