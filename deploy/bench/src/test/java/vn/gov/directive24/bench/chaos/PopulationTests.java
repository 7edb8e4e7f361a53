package vn.gov.directive24.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PopulationTests {

    private final Population population = new Population("T");

    @Test
    void neverGivesOutAnAggregateThatIsBeingWritten() {
        var taken = new HashSet<Aggregate>();

        for (int count = 0; count < 2_000; count++) {
            assertThat(taken.add(population.take())).isTrue();
        }
    }

    @Test
    void letsTheKindsTakeTurns() {
        assertThat(population.take().kind()).isNotEqualTo(population.take().kind());
    }

    @Test
    void comesBackToWhatHasBeenWritten() {
        var random = new Random(1);
        for (int count = 0; count < 2_000; count++) {
            var aggregate = population.take();
            aggregate.next(random).acknowledged();
            population.put(aggregate);
        }

        assertThat(population.known()).hasSizeLessThan(1_000);
        assertThat(population.acknowledged()).isEqualTo(2_000);
    }

    @Test
    void doesNotKnowWhatWasNeverAcknowledged() {
        population.take();

        assertThat(population.known()).isEmpty();
    }
}
