package vn.gov.directive24.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.registry.quality.Standing.Measurement;
import vn.gov.directive24.registry.quality.Standing.State;
import vn.gov.directive24.registry.quality.Standing.Waiver;

/** What a measurement and a waiver come to against a threshold of 95 per cent. */
class StandingTests {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
            MEASURED, WAIVED, STATE
            -,        no,     NOT_MEASURED
            -,        yes,    WAIVED
            94.99,    no,     BELOW
            94.99,    yes,    WAIVED
            95,       no,     MET
            95.00,    yes,    MET
            100,      no,     MET
            """)
    void isEnoughOnlyAtTheThresholdOrByName(@Nullable BigDecimal measured, String waived, State state) {
        var standing = Standing.of(
                Criterion.LIVE,
                new BigDecimal("95"),
                measured == null ? null : new Measurement(measured, DAY, "đối soát", "BB 1", DAY, "registry"),
                waived.equals("yes") ? new Waiver("Thứ trưởng", "chờ kết nối", "QĐ 1", DAY, DAY) : null);

        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.state().isEnough()).isEqualTo(state == State.MET || state == State.WAIVED);
    }
}
