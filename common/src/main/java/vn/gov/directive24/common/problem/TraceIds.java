package vn.gov.directive24.common.problem;

import io.micrometer.tracing.Tracer;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** The id under which operators find a request again. */
public class TraceIds {

    private final SingletonSupplier<Tracer> tracer;

    TraceIds(ObjectProvider<Tracer> tracers) {
        // Looked up once: a look-up costs more than all else here.
        this.tracer = SingletonSupplier.ofNullable(tracers::getIfAvailable);
    }

    /** The trace under way, or a fresh id outside one. */
    public String current() {
        var known = tracer.get();
        var span = known == null ? null : known.currentSpan();
        return span == null
                ? UUID.randomUUID().toString().replace("-", "")
                : span.context().traceId();
    }
}
