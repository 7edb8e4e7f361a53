package vn.gov.directive24.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.standalone.data.StandaloneFailure;

class PlatformPortsTests {

    @Test
    void areTheKnownOnesMovedTogether() {
        var ports = new PlatformPorts(100);

        assertThat(ports.users())
                .containsEntry(8180, "the deadline tracker")
                .containsEntry(8182, "the document registry")
                .containsEntry(8190, "the sandbox")
                .containsEntry(15_532, "PostgreSQL")
                .containsEntry(19_192, "Kafka")
                .hasSize(8);
    }

    @Test
    void nameTheTakenOneAndWhoNeedsIt() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StandaloneFailure.class)
                    .isThrownBy(() -> PlatformPorts.requireFree(Map.of(taken.getLocalPort(), "Kafka")))
                    .withMessageContaining("port %d (for Kafka)", taken.getLocalPort())
                    .withMessageContaining("--port-offset");
        }
    }

    @Test
    void stayWithinWhatPortsCanBe() {
        assertThatExceptionOfType(StandaloneFailure.class).isThrownBy(() -> new PlatformPorts(-1));
        assertThatExceptionOfType(StandaloneFailure.class).isThrownBy(() -> new PlatformPorts(46_444));
        assertThat(new PlatformPorts(PlatformPorts.HIGHEST_OFFSET).kafka()).isEqualTo(65_535);
    }
}
