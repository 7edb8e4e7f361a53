package vn.gov.directive24.registry.publication.seal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a list says of itself, which its seal must say too. */
record ListHead(
        @Nullable String format,
        @Nullable Integer number,
        @Nullable String month,
        @Nullable Previous previous) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final ListHead NONE = new ListHead(null, null, null, null);

    static ListHead read(byte[] list) {
        try {
            var head = JSON.readValue(list, ListHead.class);
            return head == null ? NONE : head;
        } catch (JacksonException noList) {
            return NONE;
        }
    }

    boolean saysAs(Seal seal) {
        return SealedFile.FORMAT.equals(format)
                && Integer.valueOf(seal.number()).equals(number)
                && seal.month().equals(month)
                && Objects.equals(seal.previous(), previous == null ? null : previous.sha256());
    }

    record Previous(@Nullable String sha256) {}
}
