package vn.gov.directive24.registry.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often one address may do within an hour what needs no login, in this instance. Addresses stay in memory and are
 * written nowhere; of IPv6 the first 64 bits count, since a household has them all.
 */
public final class AddressLimit {

    public static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 50_000;

    private final int most;

    private final Map<String, Deque<Instant>> taken = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public AddressLimit(int most) {
        this.most = most;
    }

    /** Takes one, or says how long to wait. */
    public synchronized Optional<Duration> take(String address, Instant now) {
        var times = taken.computeIfAbsent(network(address), _ -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return Optional.of(Duration.between(now, times.getFirst().plus(WINDOW)));
        }
        times.addLast(now);
        return Optional.empty();
    }

    static String network(String address) {
        try {
            // A literal address is parsed and not looked up.
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notLiteral) {
            return address;
        }
    }
}
