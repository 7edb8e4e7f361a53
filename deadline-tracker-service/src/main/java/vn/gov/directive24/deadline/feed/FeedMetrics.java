package vn.gov.directive24.deadline.feed;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Who reads the event stream, and who could not keep up. */
@Component
class FeedMetrics {

    private final MeterRegistry registry;
    private final Counter published;
    private final Counter slow;
    private final Counter gaps;

    FeedMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.published = Counter.builder("directive24.feed.events")
                .description("events handed to the readers of the event stream")
                .register(registry);
        this.slow = Counter.builder("directive24.feed.slow.clients")
                .description("readers of the event stream cut off because they were too slow")
                .register(registry);
        this.gaps = Counter.builder("directive24.feed.gaps")
                .description("readers told that events they missed are no longer kept or were never there")
                .register(registry);
    }

    void watch(Collection<?> subscribers) {
        Gauge.builder("directive24.feed.clients", subscribers, Collection::size)
                .description("readers of the event stream connected to this instance")
                .register(registry);
    }

    void published() {
        published.increment();
    }

    void cutOff() {
        slow.increment();
    }

    void gap() {
        gaps.increment();
    }
}
