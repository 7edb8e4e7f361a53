package vn.gov.directive24.deadline.feed.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When to try again. Up to a fifth more than the delay, so that receivers that failed together are not called together. */
record RetrySchedule(List<Duration> delays) {

    private static final double JITTER = 0.2;
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    RetrySchedule {
        delays = List.copyOf(delays);
    }

    /**
     * @param attempts that failed
     * @param wish what the receiver asked for in {@code Retry-After}; zero when it did not
     * @return empty when it is given up
     */
    Optional<Duration> after(int attempts, Duration wish, RandomGenerator random) {
        if (attempts > delays.size()) {
            return Optional.empty();
        }
        var delay = delays.get(attempts - 1);
        var jittered = delay.plusMillis((long) (delay.toMillis() * JITTER * random.nextDouble()));
        var wished = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return Optional.of(jittered.compareTo(wished) > 0 ? jittered : wished);
    }
}
