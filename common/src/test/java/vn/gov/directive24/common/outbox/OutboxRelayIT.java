package vn.gov.directive24.common.outbox;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TopicReader;

class OutboxRelayIT {

    private static final int EVENTS = 2_000;
    private static final int WRITERS = 8;
    private static final List<String> KEYS = List.of("A", "B", "C", "D", "E");

    private final PlatformSchema schema = PlatformSchema.fresh("relay");

    @Test
    void sendsACompleteCloudEventWithThePayloadAsItWasStored() {
        var topic = Servers.newTopic("cloudevent", 3);
        var traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        // No mapper writes it like this.
        var payload = "{ \"z\":1.00,\t\"a\" : \"Giấy khai sinh \\u0110\\/\",\n \"a2\":[ ] }  ";
        try (var instance = RelayInstance.on(schema).traceparent(traceparent).writing();
                var reader = new TopicReader(topic)) {
            instance.write(new TestEvent(topic, "Khóa 1", "first"));
            instance.jdbc
                    .sql("update outbox_message set payload = :payload")
                    .param("payload", payload)
                    .update();
            var stored = instance.jdbc
                    .sql(
                            "select event_id::text, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') as second from outbox_message")
                    .query()
                    .singleRow();

            instance.start();

            await().until(() -> !reader.all().isEmpty());
            var message = reader.all().getFirst();
            assertThat(message.value()).isEqualTo(payload.getBytes(StandardCharsets.UTF_8));
            assertThat(message.key()).isEqualTo("Khóa 1");
            assertThat(message.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", (String) stored.get("event_id"))
                    .containsEntry("ce_type", TestEvent.TYPE)
                    .containsEntry("ce_source", "/directive24/testapp")
                    .containsEntry("ce_subject", "Khóa 1")
                    .containsEntry("ce_sequence", "1")
                    .containsEntry("content-type", "application/json")
                    .containsEntry("traceparent", traceparent)
                    .containsKey("ce_time")
                    .hasSize(9);
            assertThat(message.header("ce_time"))
                    .startsWith((String) stored.get("second"))
                    .endsWith("Z");
        }
    }

    @Test
    void leavesOutTheTraceOfAnEventThatHasNone() {
        var topic = Servers.newTopic("untraced", 1);
        try (var instance = RelayInstance.on(schema).relaying();
                var reader = new TopicReader(topic)) {
            instance.write(new TestEvent(topic, "A", "first"));

            await().until(() -> !reader.all().isEmpty());
            assertThat(reader.all().getFirst().headers()).doesNotContainKey("traceparent");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 20})
    void keepsTheOrderOfEachKeyUnderConcurrentWritersAndLosesAndRepeatsNothing(int window) throws Exception {
        var topic = Servers.newTopic("concurrent", 4);
        try (var instance = RelayInstance.on(schema).window(window).relaying();
                var reader = new TopicReader(topic)) {
            writeConcurrently(instance, topic);

            await().until(() -> reader.all().size() >= EVENTS && instance.stored() == 0);
            for (var key : KEYS) {
                assertThat(reader.sequencesOf(key))
                        .isEqualTo(oneTo(reader.of(key).size()));
            }
            assertThat(reader.all()).hasSize(EVENTS);
            assertThat(reader.all().stream().map(message -> message.header("ce_id")))
                    .doesNotHaveDuplicates();
        }
    }

    /** Every seventh transaction is rolled back; what it did is done again by the next. */
    private static void writeConcurrently(RelayInstance instance, String topic) throws Exception {
        var left = new AtomicInteger(EVENTS);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = rangeClosed(1, WRITERS)
                    .mapToObj(seed -> writers.submit(() -> {
                        var random = new Random(seed);
                        while (left.getAndDecrement() > 0) {
                            var key = KEYS.get(random.nextInt(KEYS.size()));
                            if (random.nextInt(7) == 0) {
                                instance.transaction.executeWithoutResult(status -> {
                                    instance.append(new TestEvent(topic, key, "rolled back"));
                                    status.setRollbackOnly();
                                });
                            }
                            instance.write(new TestEvent(topic, key, "committed"));
                        }
                    }))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
        }
    }

    @Test
    void drainsABacklogAroundAnEventThatKafkaRefuses() {
        var topic = Servers.newTopic("refusing", 4);
        Servers.configureTopic(topic, "max.message.bytes", "4000");
        try (var instance = RelayInstance.on(schema).window(20).writing();
                var reader = new TopicReader(topic)) {
            for (var number = 1; number <= 60; number++) {
                for (var key : KEYS) {
                    var refused = key.equals("C") && number == 31;
                    instance.write(new TestEvent(topic, key, "x".repeat(refused ? 5_000 : 5)));
                }
            }

            instance.start();

            await().until(() -> instance.stored() == 30);
            for (var key : KEYS) {
                var sent = key.equals("C") ? 30 : 60;
                await().untilAsserted(() -> assertThat(reader.sequencesOf(key)).isEqualTo(oneTo(sent)));
            }
        }
    }

    @Test
    void sendsAnEventThatWasCommittedAfterYoungerOnes() throws Exception {
        var topic = Servers.newTopic("late", 1);
        var stored = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var instance = RelayInstance.on(schema).relaying();
                var reader = new TopicReader(topic);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = writers.submit(() -> instance.transaction.executeWithoutResult(_ -> {
                instance.append(new TestEvent(topic, "slow", "smaller id"));
                stored.countDown();
                await().until(() -> commit.getCount() == 0);
            }));
            stored.await();
            instance.write(new TestEvent(topic, "fast", "larger id"));
            await().until(() -> reader.of("fast").size() == 1 && instance.stored() == 0);

            commit.countDown();
            late.get();

            await().until(() -> reader.of("slow").size() == 1 && instance.stored() == 0);
        }
    }

    @Test
    void deletesWhatItSentAndNotWhatWasCommittedMeanwhile() throws Exception {
        var stored = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var instance = RelayInstance.on(schema).writing();
                var session = RelaySession.open(schema);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = writers.submit(() -> instance.transaction.executeWithoutResult(_ -> {
                instance.append(new TestEvent(TestEvent.TOPIC, "slow", "smaller id"));
                stored.countDown();
                await().until(() -> commit.getCount() == 0);
            }));
            stored.await();
            instance.write(new TestEvent(TestEvent.TOPIC, "fast", "larger id"));
            var read = session.unsent(10);
            commit.countDown();
            late.get();

            session.delete(read.stream().map(OutboxMessage::id).toList());

            assertThat(read).extracting(OutboxMessage::key).containsExactly("fast");
            assertThat(session.unsent(10)).extracting(OutboxMessage::key).containsExactly("slow");
        }
    }

    @Test
    void isWokenByAnInstanceThatDoesNotLead() {
        var topic = Servers.newTopic("notify", 1);
        var never = Duration.ofHours(1);
        try (var leader = RelayInstance.on(schema).poll(never).relaying()) {
            await().until(() -> leader.leads() && listeners(leader) == 1);
            try (var other = RelayInstance.on(schema).poll(never).relaying();
                    var reader = new TopicReader(topic)) {
                other.write(new TestEvent(topic, "A", "from the other instance"));

                await().until(() -> reader.all().size() == 1);
                assertThat(other.leads()).isFalse();
            }
        }
    }

    private static long listeners(RelayInstance instance) {
        return instance.jdbc
                .sql("select count(*) from pg_stat_activity where usename = current_user and query like 'listen %'")
                .query(Long.class)
                .single();
    }

    @Test
    void makesItsOwnTopicsWhenTheyAreMissing() {
        var topic = "test.own." + System.nanoTime();
        try (var instance = RelayInstance.on(schema)
                .owning(beans -> beans.registerBean(NewTopic.class, () -> new NewTopic(topic, 2, (short) 1)))
                .writing()) {
            Servers.deleteTopic(Servers.kafka(), topic);
            instance.start();
            instance.write(new TestEvent(topic, "A", "first"));

            try (var reader = new TopicReader(topic)) {
                await().until(() -> reader.sequencesOf("A").equals(List.of(1L)));
            }
        }
    }

    @Test
    void goesOnWhenATopicOfItsOwnCannotBeMade() {
        var impossible = "test.impossible." + System.nanoTime();
        var topic = Servers.newTopic("possible", 1);
        try (var instance = RelayInstance.on(schema)
                        .owning(beans ->
                                beans.registerBean(NewTopic.class, () -> new NewTopic(impossible, 1, (short) 3)))
                        .relaying();
                var reader = new TopicReader(topic)) {
            instance.write(new TestEvent(impossible, "A", "stuck"));
            instance.write(new TestEvent(topic, "B", "free"));

            await().until(() -> reader.of("B").size() == 1);
            await().untilAsserted(() ->
                    assertThat(failuresIn(instance)).singleElement().asString().contains(impossible));
        }
    }

    @Test
    void goesOnWhenATopicIsDeletedUnderIt() {
        var deleted = Servers.newTopic("deleted", 1);
        var topic = Servers.newTopic("kept", 1);
        try (var instance = RelayInstance.on(schema).relaying();
                var reader = new TopicReader(topic)) {
            instance.write(new TestEvent(deleted, "A", "arrives"));
            await().until(() -> instance.stored() == 0);
            Servers.deleteTopic(Servers.kafka(), deleted);

            instance.write(new TestEvent(deleted, "A", "stuck"));
            instance.write(new TestEvent(topic, "B", "free"));

            await().until(() -> reader.firstSequencesOf("B").equals(List.of(1L)));
            await().untilAsserted(() ->
                    assertThat(failuresIn(instance)).singleElement().asString().contains(deleted));
        }
    }

    private static List<String> failuresIn(RelayInstance instance) {
        return instance.jdbc
                .sql("select failure from outbox_message where failed_at is not null")
                .query(String.class)
                .list();
    }

    private static List<Long> oneTo(long last) {
        return rangeClosed(1, last).boxed().toList();
    }
}
