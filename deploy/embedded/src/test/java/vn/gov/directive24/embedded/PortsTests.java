package vn.gov.directive24.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTests {

    @Test
    void findsAFreePortForZero() {
        assertThat(Ports.choose(0, "Kafka")).isBetween(1, 65_535);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesWhatIsNoPort(int port) {
        assertThatThrownBy(() -> Ports.choose(port, "Kafka"))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessage("Kafka cannot listen on port %d: choose one from 1 to 65535, or 0 for any free port."
                        .formatted(port));
    }
}
