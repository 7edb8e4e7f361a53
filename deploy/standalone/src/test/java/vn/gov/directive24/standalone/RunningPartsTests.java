package vn.gov.directive24.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.standalone.RunningParts.Layer;

class RunningPartsTests {

    private final RunningParts parts = new RunningParts();
    private final List<String> ended = Collections.synchronizedList(new ArrayList<>());

    @Test
    void endWhatNeedsAnotherBeforeTheOther() {
        start(Layer.FOLDER, "folder");
        start(Layer.SERVER, "server");
        start(Layer.SANDBOX, "sandbox");
        start(Layer.SERVICE, "service");

        parts.close();
        parts.close();

        assertThat(ended).containsExactly("service", "sandbox", "server", "folder");
    }

    @Test
    void goOnEndingWhenOneFails() {
        start(Layer.SERVER, "server");
        parts.start(Layer.SERVICE, () -> () -> {
            throw new IllegalStateException("stuck");
        });

        parts.close();

        assertThat(ended).containsExactly("server");
    }

    @Test
    void startNothingAfterTheEnd() {
        parts.close();

        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> start(Layer.SERVICE, "late"));
    }

    @Test
    void awaitAServerThatIsStartingAndEndIt() throws InterruptedException {
        var entered = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var starting = Thread.ofPlatform()
                .start(() -> parts.<AutoCloseable>start(Layer.SERVER, () -> {
                    entered.countDown();
                    awaitQuietly(finish);
                    return () -> ended.add("server");
                }));
        entered.await();
        var closing = Thread.ofPlatform().start(parts::close);

        finish.countDown();
        closing.join();
        starting.join();

        assertThat(ended).containsExactly("server");
    }

    private void start(Layer layer, String name) {
        parts.<AutoCloseable>start(layer, () -> () -> ended.add(name));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
