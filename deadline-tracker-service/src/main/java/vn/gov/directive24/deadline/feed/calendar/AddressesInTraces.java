package vn.gov.directive24.deadline.feed.calendar;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** The address of a calendar is its key: a trace has the route and not the address. */
@Component
class AddressesInTraces implements ObservationFilter {

    private static final String FEEDS = "/feeds/calendar/";

    @Override
    public Observation.Context map(Observation.Context context) {
        if (context instanceof ServerRequestObservationContext request
                && request.getCarrier() != null
                && request.getCarrier().getRequestURI().startsWith(FEEDS)) {
            context.addHighCardinalityKeyValue(KeyValue.of("http.url", FEEDS + "…"));
        }
        return context;
    }
}
