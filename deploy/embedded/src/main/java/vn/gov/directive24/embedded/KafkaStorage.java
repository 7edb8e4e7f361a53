package vn.gov.directive24.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Kafka's files in a data folder, and the formatting of a new one. The cluster id lives in {@code meta.properties}. */
final class KafkaStorage {

    private static final String IDENTITY = "meta.properties";
    private static final String METADATA = "__cluster_metadata-0";

    /** All that a crash during formatting can leave; the identity is written last. */
    private static final Set<String> NO_DATA =
            Set.of("bootstrap.checkpoint", "bootstrap.checkpoint.tmp", IDENTITY + ".tmp", ".lock", "lost+found");

    private final DataFolder folder;

    KafkaStorage(DataFolder folder) {
        this.folder = folder;
    }

    void formatIfAbsent() {
        Set<String> names = folder.names();
        if (!names.contains(IDENTITY)) {
            if (!NO_DATA.containsAll(names)) {
                throw damaged(IDENTITY);
            }
            format();
        } else if (names.stream().anyMatch(this::isPartition)
                && !holdsMetadata(folder.path().resolve(METADATA))) {
            throw damaged(METADATA);
        }
    }

    private void format() {
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(KafkaSettings.NODE)
                    .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                    .addDirectory(folder.path().toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception failure) {
            throw new EmbeddedServerFailure(
                    "Kafka cannot create its data folder %s (%s): check the disk and the rights on that folder."
                            .formatted(folder.path(), EmbeddedServerFailure.reason(failure)),
                    failure);
        }
    }

    /** A partition's folder is called topic-number. */
    private boolean isPartition(String name) {
        return name.matches(".+-\\d+") && Files.isDirectory(folder.path().resolve(name));
    }

    private static boolean holdsMetadata(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            boolean snapshot = all.stream().anyMatch(file -> file.toString().endsWith(".checkpoint"));
            boolean records = false;
            for (Path file : all) {
                if (file.toString().endsWith(".log")) {
                    RecordLog log = RecordLog.read(file);
                    if (log.isDamaged()) {
                        return false;
                    }
                    records |= log.batches() > 0;
                }
            }
            return snapshot || records;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Kafka would go on with an empty catalogue and put the partitions aside as strays. */
    private EmbeddedServerFailure damaged(String missing) {
        return new EmbeddedServerFailure(
                "The Kafka data folder %s is damaged (%s is missing or unreadable): restore it from a backup, or empty it to start without data."
                        .formatted(folder.path(), missing));
    }
}
