package vn.gov.directive24.common.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.gov.directive24.common.testapp.Patience.await;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.testapp.PlatformSchema;

class ClusterLockIT {

    private final HikariDataSource pool = PlatformSchema.fresh("lock").newPool();
    private final HikariDataSource neighbour = PlatformSchema.fresh("lock").newPool();
    private final ClusterLock locks = locksOn(pool);
    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        pool.close();
        neighbour.close();
    }

    @Test
    void letsOneInstanceWorkWhileTheOthersOfItsSchemaPass() throws Exception {
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = instances.submit(() -> locks.runExclusively("work", this::workUntilTheEnd));
            atWork.await();

            assertThat(locks.runExclusively("work", () -> {})).isFalse();
            assertThat(locks.runExclusively("other work", () -> {})).isTrue();
            assertThat(locksOn(neighbour).runExclusively("work", () -> {})).isTrue();

            end.countDown();
            assertThat(first.get()).isTrue();
            assertThat(locks.runExclusively("work", () -> {})).isTrue();
        }
    }

    @Test
    void letsTheOthersWaitTheirTurn() throws Exception {
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = instances.submit(() -> locks.runInTurn("work", this::workUntilTheEnd));
            atWork.await();
            var second = instances.submit(() -> locks.runInTurn(
                    "work",
                    () -> assertThat(first.isDone() || end.getCount() == 0).isTrue()));
            await().until(this::oneWaits);

            end.countDown();
            first.get();
            second.get();
        }
    }

    @Test
    void isFreeAgainAfterWorkThatFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> locks.runExclusively("work", () -> {
                    throw new IllegalStateException("failed");
                }));

        assertThat(locks.runExclusively("work", () -> {})).isTrue();
    }

    private void workUntilTheEnd() {
        atWork.countDown();
        await().until(() -> end.getCount() == 0);
    }

    private boolean oneWaits() {
        return JdbcClient.create(pool)
                        .sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                        .query(Long.class)
                        .single()
                == 1;
    }

    private static ClusterLock locksOn(HikariDataSource pool) {
        return new ClusterLock(JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)));
    }
}
