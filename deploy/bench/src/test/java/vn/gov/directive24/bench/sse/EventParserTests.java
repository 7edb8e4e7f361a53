package vn.gov.directive24.bench.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTests {

    private static final String EVENT = """
            id:1.2.3
            event:vn.gov.directive24.deadline.assignment-started.v1
            data:{"key":"BENCH-00042","sequence":%d,"time":"2025-10-15T03:00:00Z","data":{"directive":"24/CT-TTg"}}

            """;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 100_000})
    void readsKeyAndSequenceHoweverTheBytesAreCut(int piece) {
        var seen = new ArrayList<String>();
        var parser = new EventParser((key, sequence) -> seen.add(key + ":" + sequence));
        var text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk("id:1\n:connected\n\n")
                + chunk(EVENT.formatted(17) + EVENT.formatted(18).substring(0, 70))
                + chunk(EVENT.formatted(18).substring(70))
                + chunk("event:gap\ndata:{\"reason\":\"EXPIRED\"}\n\n");
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        for (int at = 0; at < bytes.length; at += piece) {
            parser.read(ByteBuffer.wrap(bytes, at, Math.min(piece, bytes.length - at)));
        }

        assertThat(parser.status()).isEqualTo(200);
        assertThat(parser.isConnected()).isTrue();
        assertThat(seen).containsExactly("42:17", "42:18");
    }

    @Test
    void notesWhatIsNotTheNext() {
        var arrivals = new Arrivals(new BenchEvents(2, 10), new Histogram(3));

        for (int sequence : List.of(1, 2, 4, 3, 4)) {
            arrivals.add(1, sequence, 0);
        }

        assertThat(arrivals.received()).isEqualTo(5);
        assertThat(arrivals.outOfOrder()).isEqualTo(3);
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + content + "\r\n";
    }
}
