package vn.gov.directive24.bench.outbox;

import java.time.LocalDate;
import vn.gov.directive24.common.contract.IntegrationEvent;

/**
 * An event as large as that of a document type which moved.
 *
 * @param number tells the events apart; first, so that it can be read without reading the rest
 */
record RowStored(
        long number,
        String code,
        String nameVi,
        String nameEn,
        String holder,
        String managingAgency,
        String from,
        String to,
        LocalDate on)
        implements IntegrationEvent {

    static final String TOPIC = "directive24.bench.events";
    static final String TYPE = "vn.gov.directive24.bench.row-stored.v1";

    private static final String START = "{\"number\":";
    private static final LocalDate DAY = LocalDate.of(2025, 11, 21);

    /** The same row for the same number; numbers walk through all keys before one comes again. */
    static RowStored of(long number, int keys) {
        return new RowStored(
                number,
                "BENCH-%05d".formatted(number % keys),
                "Giấy chứng nhận kết quả đo số " + number,
                "Certificate of measurement no. " + number,
                "PERSONAL",
                "BCA",
                "PLANNED",
                "CONNECTING",
                DAY);
    }

    /** The number in a payload, without the cost of reading JSON. */
    static int numberIn(String payload) {
        if (!payload.startsWith(START)) {
            throw new IllegalArgumentException("Not one of these events: " + payload);
        }
        return Integer.parseInt(payload, START.length(), payload.indexOf(',', START.length()), 10);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
