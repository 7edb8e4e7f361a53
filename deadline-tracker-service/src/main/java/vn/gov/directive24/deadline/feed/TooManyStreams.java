package vn.gov.directive24.deadline.feed;

import vn.gov.directive24.common.problem.DomainException;

/** Each stream holds a connection and memory until its reader leaves: one caller must not take them from the others. */
public class TooManyStreams extends DomainException {

    TooManyStreams(int most) {
        super(
                Reason.TOO_MANY,
                "too-many-streams",
                "You have %d event streams open on this instance, and no more are served to one caller."
                        .formatted(most),
                "Close one that is not read any more, or read several agencies, directives and types over one stream.");
    }
}
