package vn.gov.directive24.common.problem;

import io.micrometer.tracing.Tracer;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/** The id under which operators find a request again. */
public class TraceIds {

    private final ObjectProvider<Tracer> tracers;

    TraceIds(ObjectProvider<Tracer> tracers) {
        this.tracers = tracers;
    }

    /** The trace under way, or a fresh id outside one. */
    public String current() {
        var tracer = tracers.getIfAvailable();
        var span = tracer == null ? null : tracer.currentSpan();
        return span == null
                ? UUID.randomUUID().toString().replace("-", "")
                : span.context().traceId();
    }
}
