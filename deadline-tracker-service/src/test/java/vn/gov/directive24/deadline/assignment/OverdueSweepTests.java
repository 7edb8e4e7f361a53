package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.cluster.ClusterLock;

class OverdueSweepTests {

    private final ClusterLock locks = mock(ClusterLock.class);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final OverdueSweep sweep = new OverdueSweep(mock(AssignmentService.class), locks, meters);

    @Test
    void tellsItsAgeFromTheLastTimeItRanAndNotFromTheLastTimeItTried() {
        await().until(() -> age() > 0.2);

        when(locks.runExclusively(anyString(), any())).thenReturn(false);
        sweep.sweep();
        assertThat(age()).isGreaterThan(0.2);

        when(locks.runExclusively(anyString(), any())).thenReturn(true);
        sweep.sweep();
        assertThat(age()).isLessThan(0.2);
    }

    private double age() {
        return meters.get("directive24.deadline.sweep.age.seconds").gauge().value();
    }
}
