package vn.gov.directive24.common.contract;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of events: dates as ISO 8601, and what a newer producer added is passed over. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    public static String write(IntegrationEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /** @throws tools.jackson.core.JacksonException when the payload is not an event of that type */
    public static <T extends IntegrationEvent> T read(String payload, Class<T> type) {
        return MAPPER.readValue(payload, type);
    }
}
