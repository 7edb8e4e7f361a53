package vn.gov.directive24.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class AggregateTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random = new Random(1);

    @ParameterizedTest
    @EnumSource
    void isRegisteredFirstAndThenMovesAlongItsLifeCycle(Kind kind) {
        var aggregate = new Aggregate(kind, "T", 7);

        var registration = aggregate.next(random);
        assertThat(registration.path()).isEqualTo(kind.path());
        assertThat(JSON.readTree(registration.body()).path("code").asString()).isEqualTo(aggregate.code());

        registration.acknowledged();
        for (int move = 2; !aggregate.isAtItsEnd() && move < 30; move++) {
            var next = aggregate.next(random);
            assertThat(next.path()).isEqualTo(kind.path() + "/" + aggregate.code() + "/status");
            assertThat(kind.next(aggregate.status()))
                    .contains(JSON.readTree(next.body()).path("status").asString());
            next.acknowledged();
            assertThat(aggregate.acknowledged()).isEqualTo(move);
        }
    }

    @Test
    void staysAsItWasUntilAWriteIsAcknowledged() {
        var aggregate = new Aggregate(Kind.DOCUMENT_TYPE, "T", 7);
        aggregate.next(random).acknowledged();

        aggregate.next(random);

        assertThat(aggregate.status()).isEqualTo("PROPOSED");
        assertThat(aggregate.countsInTracker()).isFalse();
    }

    @Test
    void usesANewIdempotencyKeyForEachWrite() {
        var aggregate = new Aggregate(Kind.RELYING_SYSTEM, "T", 7);

        assertThat(aggregate.next(random).idempotencyKey())
                .isNotEqualTo(aggregate.next(random).idempotencyKey());
    }

    @Test
    void countsInTheTrackerWhileItIsPlannedOrFurther() {
        var aggregate = new Aggregate(Kind.DOCUMENT_TYPE, "T", 7);
        aggregate.next(random).acknowledged();
        aggregate.next(random).acknowledged();

        assertThat(aggregate.status()).isEqualTo("PLANNED");
        assertThat(aggregate.countsInTracker()).isTrue();
    }
}
