package vn.gov.directive24.deadline.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AddressesInTracesTests {

    @ParameterizedTest
    @CsvSource({"/feeds/calendar/s3cr3t.ics, /feeds/calendar/…", "/api/v1/summary, /api/v1/summary"})
    void areBlank(String uri, String shown) {
        var context = new ServerRequestObservationContext(
                new MockHttpServletRequest("GET", uri), new MockHttpServletResponse());
        context.addHighCardinalityKeyValue(KeyValue.of("http.url", uri));

        new AddressesInTraces().map(context);

        assertThat(context.getHighCardinalityKeyValues()).containsExactly(KeyValue.of("http.url", shown));
    }
}
