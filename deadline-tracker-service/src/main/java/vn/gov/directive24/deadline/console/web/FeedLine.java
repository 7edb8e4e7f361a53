package vn.gov.directive24.deadline.console.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.feed.FeedEvent;

/**
 * An event as a line of the feed.
 *
 * @param fact what happened, for example {@code assignment-started}; the message key is {@code feed.} and this
 * @param agency who did it, when an assignment moved
 * @param assignment what it leads to, when an assignment moved
 * @param value what an indicator says, or how far the agency is
 */
record FeedLine(
        String fact,
        OffsetDateTime time,
        String key,
        @Nullable String agency,
        @Nullable String task,
        @Nullable String assignment,
        @Nullable String value) {

    private static final String PREFIX = "vn.gov.directive24.deadline.";
    private static final String VERSION = "\\.v\\d+$";

    static FeedLine from(FeedEvent event) {
        return new FeedLine(
                event.type().replace(PREFIX, "").replaceFirst(VERSION, ""),
                event.time(),
                event.key(),
                text(event, "agency"),
                text(event, "task"),
                text(event, "assignment"),
                reading(event));
    }

    /** What an indicator says now (21/22, or a bare figure), or how far somebody is. */
    private static @Nullable String reading(FeedEvent event) {
        var progress = text(event, "progress");
        if (progress != null) {
            return progress + " %";
        }
        var numerator = text(event, "numerator");
        var denominator = text(event, "denominator");
        return numerator == null
                ? text(event, "value")
                : denominator == null ? numerator : numerator + "/" + denominator;
    }

    private static @Nullable String text(FeedEvent event, String field) {
        var node = event.data().path(field);
        return node.isValueNode() && !node.isNull() ? node.asString() : null;
    }
}
