package vn.gov.directive24.deadline.feed;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Opens server-sent event streams of the deadline topic, for programs and for pages. */
@Component
public class EventStreams {

    private final EventFeed feed;
    private final Backlog backlog;
    private final Duration heartbeat;
    private final int mostOfOne;

    /** How many streams each caller has open on this instance. */
    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();

    EventStreams(
            EventFeed feed,
            Backlog backlog,
            @Value("${directive24.feed.heartbeat:15s}") Duration heartbeat,
            @Value("${directive24.feed.streams-per-caller:20}") int mostOfOne) {
        this.feed = feed;
        this.backlog = backlog;
        this.heartbeat = heartbeat;
        this.mostOfOne = mostOfOne;
    }

    /**
     * Answers the request for as long as the reader stays; returns once the answer has begun.
     *
     * @param lastEventId the stream goes on behind that event; without it, from now on
     * @param longest after which the reader has to connect again; zero for never
     * @throws TooManyStreams when the caller has as many open as one may
     */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String lastEventId,
            EventFilter filter,
            Duration longest)
            throws IOException {
        var caller = Objects.requireNonNullElse(request.getRemoteUser(), "");
        takePlace(caller);
        try {
            serve(request, response, lastEventId, filter, longest, () -> givePlace(caller));
        } catch (IOException | RuntimeException failed) {
            givePlace(caller);
            throw failed;
        }
    }

    private void takePlace(String caller) {
        var now = open.merge(caller, 1, Integer::sum);
        if (now > mostOfOne) {
            givePlace(caller);
            throw new TooManyStreams(mostOfOne, heartbeat);
        }
    }

    private void givePlace(String caller) {
        open.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
    }

    private void serve(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String lastEventId,
            EventFilter filter,
            Duration longest,
            Runnable atEnd)
            throws IOException {
        var subscriber = feed.join(lastEventId == null || lastEventId.isBlank() ? null : lastEventId, filter);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // A proxy that gathers answers would keep events back.
            response.setHeader("X-Accel-Buffering", "no");
            var answer = request.startAsync();
            answer.setTimeout(0);
            answer.addListener(new EndOfStream(subscriber));
            var stream = new StreamAnswer(subscriber, response.getOutputStream(), heartbeat, longest);
            stream.begin();
            Thread.ofVirtual().name("event-stream").start(() -> {
                try {
                    stream.serve(backlog);
                } finally {
                    feed.leave(subscriber);
                    atEnd.run();
                    complete(answer);
                }
            });
        } catch (IOException | RuntimeException failed) {
            feed.leave(subscriber);
            throw failed;
        }
    }

    private static void complete(AsyncContext answer) {
        try {
            answer.complete();
        } catch (IllegalStateException _) {
            // The server has ended it already, because the reader is gone.
        }
    }

    /** A reader that goes away gets no error page: there is nobody to read it. */
    private record EndOfStream(Subscriber subscriber) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            subscriber.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end(event);
        }

        @Override
        public void onError(AsyncEvent event) {
            end(event);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nobody starts again what we have started.
        }

        private void end(AsyncEvent event) {
            subscriber.close();
            complete(event.getAsyncContext());
        }
    }
}
