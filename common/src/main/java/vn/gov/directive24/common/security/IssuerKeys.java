package vn.gov.directive24.common.security;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the issuer's keys. A provider that is away is asked again only after a pause, so that requests with an
 * unknown key do not pile up behind its time-outs; keys fetched before stay in use meanwhile. A key that is not among
 * those fetched a moment ago is nobody's key: forged tokens do not make us ask again and again.
 */
class IssuerKeys implements ResourceRetriever {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int MOST_BYTES = 100_000;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final ResourceRetriever http = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
    private final CircuitBreaker breaker;
    private volatile @Nullable Fetched last;

    IssuerKeys(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var recent = last;
        if (recent != null && System.nanoTime() - recent.at() < FRESH.toNanos()) {
            return recent.keys();
        }
        var fetched = fetch(url);
        last = new Fetched(fetched, System.nanoTime());
        return fetched;
    }

    private Resource fetch(URL url) throws IOException {
        try {
            return breaker.executeCallable(() -> http.retrieveResource(url));
        } catch (IOException away) {
            throw away;
        } catch (CallNotPermittedException open) {
            throw new IOException("The identity provider was away a moment ago.", open);
        } catch (Exception unexpected) {
            throw new IOException(unexpected);
        }
    }

    /** @param at on the JVM's own timer, in nanoseconds */
    private record Fetched(Resource keys, long at) {}
}
