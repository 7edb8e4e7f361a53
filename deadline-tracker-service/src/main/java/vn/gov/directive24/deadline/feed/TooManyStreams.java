package vn.gov.directive24.deadline.feed;

import java.time.Duration;
import vn.gov.directive24.common.problem.TooManyRequests;

/** Each stream holds a connection and memory until its reader leaves: one caller must not take them from the others. */
public class TooManyStreams extends TooManyRequests {

    /** @param heartbeat by which a stream whose reader has left is found */
    TooManyStreams(int most, Duration heartbeat) {
        super(
                "too-many-streams",
                "You have %d event streams open on this instance, and no more are served to one caller."
                        .formatted(most),
                "streams",
                most,
                heartbeat,
                "Close one that is not read any more, or read several agencies, directives and types over one stream.");
    }
}
