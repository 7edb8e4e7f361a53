package vn.gov.directive24.deadline.score;

import java.time.Duration;
import vn.gov.directive24.common.problem.TooManyRequests;

/** Somebody else has the scores of a month computed again just now. */
public class ScoresBeingComputedAgain extends TooManyRequests {

    ScoresBeingComputedAgain() {
        super(
                "scores-being-computed-again",
                "The scores of a month are being computed again on this instance for somebody else.",
                "verify",
                1,
                Duration.ofSeconds(5));
    }
}
