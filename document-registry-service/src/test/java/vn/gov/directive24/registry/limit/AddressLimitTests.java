package vn.gov.directive24.registry.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AddressLimitTests {

    private static final Instant NINE = Instant.parse("2026-01-06T02:00:00Z");
    private final AddressLimit limit = new AddressLimit(2);

    @Test
    void saysHowLongToWaitForTheNext() {
        assertThat(limit.take("203.0.113.5", NINE)).isEmpty();
        assertThat(limit.take("203.0.113.5", NINE.plusSeconds(600))).isEmpty();

        assertThat(limit.take("203.0.113.5", NINE.plusSeconds(1_200))).contains(Duration.ofMinutes(40));
        assertThat(limit.take("203.0.113.6", NINE.plusSeconds(1_200))).isEmpty();
        assertThat(limit.take("203.0.113.5", NINE.plusSeconds(3_600))).isEmpty();
        assertThat(limit.take("203.0.113.5", NINE.plusSeconds(3_601))).contains(Duration.ofSeconds(599));
    }

    @Test
    void takesAHouseholdOfIpv6ForOne() {
        assertThat(AddressLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo(AddressLimit.network("2001:db8:1:2::1"));
        assertThat(AddressLimit.network("2001:db8:1:2::1")).isNotEqualTo(AddressLimit.network("2001:db8:1:3::1"));
        assertThat(AddressLimit.network("no address")).isEqualTo("no address");
    }
}
