package vn.gov.directive24.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The configuration of a single small node. */
final class KafkaSettings {

    static final int NODE = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String CLIENT_LISTENER = "CLIENT";
    private static final int MIB = 1 << 20;

    private KafkaSettings() {}

    static Map<String, String> of(Path folder, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", text(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@" + Ports.LOOPBACK + ":" + controllerPort),
                Map.entry("controller.listener.names", CONTROLLER_LISTENER),
                Map.entry("inter.broker.listener.name", CLIENT_LISTENER),
                Map.entry(
                        "listeners",
                        "%s://%s:%d,%s://%s:%d"
                                .formatted(
                                        CLIENT_LISTENER,
                                        Ports.LOOPBACK,
                                        port,
                                        CONTROLLER_LISTENER,
                                        Ports.LOOPBACK,
                                        controllerPort)),
                Map.entry("advertised.listeners", CLIENT_LISTENER + "://localhost:" + port),
                Map.entry(
                        "listener.security.protocol.map",
                        CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT"),
                Map.entry("log.dirs", folder.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // There is no second replica: what is acknowledged must be on the disk, not in the page cache.
                Map.entry("log.flush.interval.messages", "1"),
                // One node is all there is.
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                // After a kill the node may come back only when its last session has ended.
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                // No other node needs a sign of life twice a second in the metadata log.
                Map.entry("metadata.max.idle.interval.ms", "0"),
                // A platform that was switched off for a holiday goes on where it stopped.
                Map.entry("offsets.retention.minutes", text(Duration.ofDays(365).toMinutes())),
                // It shares its memory and processors with five services.
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", text(4 * MIB)),
                Map.entry("log.cleaner.io.buffer.size", text(MIB / 4)),
                Map.entry("log.segment.bytes", text(64 * MIB)),
                Map.entry("log.index.size.max.bytes", text(MIB)),
                Map.entry("log.preallocate", "false"),
                Map.entry(
                        "server.max.startup.time.ms", text(Duration.ofMinutes(5).toMillis())));
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
