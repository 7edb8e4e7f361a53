package vn.gov.directive24.embedded;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka ends its process when it cannot go on, from whichever thread notices. While it starts that becomes a failure
 * of the start. Later the process does end, as it must when acknowledged records can no longer be written, but not
 * without a word.
 */
final class KafkaExit {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaExit.class);

    private enum Phase {
        STARTING,
        GIVEN_UP,
        STARTED
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.STARTING);

    private KafkaExit() {}

    static KafkaExit whileStarting() {
        KafkaExit exit = new KafkaExit();
        Exit.setHaltProcedure((status, message) -> exit.end(status));
        Exit.setExitProcedure((status, message) -> exit.end(status));
        return exit;
    }

    /** From here on an exit is one of the process. */
    void started() {
        if (!phase.compareAndSet(Phase.STARTING, Phase.STARTED)) {
            throw givenUp();
        }
    }

    private void end(int status) {
        if (phase.compareAndSet(Phase.STARTING, Phase.GIVEN_UP) || phase.get() == Phase.GIVEN_UP) {
            throw givenUp();
        }
        LOG.error("Kafka cannot go on and ends this process; the messages before this one say why");
        Runtime.getRuntime().halt(status);
    }

    private static IllegalStateException givenUp() {
        return new IllegalStateException("Kafka gave up, the log says why");
    }
}
