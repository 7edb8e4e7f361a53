package vn.gov.directive24.deadline.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Opens server-sent event streams of the deadline topic, for programs and for pages. */
@Component
public class EventStreams {

    private final EventFeed feed;
    private final Duration heartbeat;

    EventStreams(EventFeed feed, @Value("${directive24.feed.heartbeat:15s}") Duration heartbeat) {
        this.feed = feed;
        this.heartbeat = heartbeat;
    }

    /**
     * @param lastEventId the stream goes on behind that event; without it, from now on
     * @param longest after which the reader has to connect again; zero for never
     */
    public SseEmitter open(@Nullable String lastEventId, Duration longest) {
        var emitter = new SseEmitter(longest.toMillis());
        var subscriber = new Subscriber(emitter, heartbeat);
        emitter.onCompletion(subscriber::close);
        emitter.onTimeout(subscriber::close);
        emitter.onError(_ -> subscriber.close());
        var joinedAt = feed.join(subscriber);
        try {
            var seen = lastEventId == null || lastEventId.isBlank()
                    ? joinedAt.copy()
                    : FeedPosition.parse(lastEventId, joinedAt.partitions());
            Thread.ofVirtual().name("event-stream").start(() -> subscriber.serve(feed, seen, joinedAt));
            return emitter;
        } catch (RuntimeException refused) {
            feed.leave(subscriber);
            throw refused;
        }
    }
}
