package vn.gov.directive24.bench.chaos;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import vn.gov.directive24.common.contract.registry.RegistryEvent;

/** How far the tracker has read what the registry announces. Only behind the last event does its count stand still. */
class TrackerReading implements AutoCloseable {

    private static final String GROUP = "deadline-tracker-service";

    private final Admin admin;

    private TrackerReading(Admin admin) {
        this.admin = admin;
    }

    static TrackerReading on(String bootstrapServers) {
        return new TrackerReading(Admin.create(Map.of("bootstrap.servers", bootstrapServers)));
    }

    boolean isAtTheEnd() throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(List.of(RegistryEvent.TOPIC)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        var ends = admin.listOffsets(partitions).all().get();
        var read = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            var committed = read.get(end.getKey());
            return end.getValue().offset() == (committed == null ? 0 : committed.offset());
        });
    }

    @Override
    public void close() {
        admin.close();
    }
}
