package vn.gov.directive24.bench.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.kafka.core.ProducerFactory;
import vn.gov.directive24.bench.process.FreePort;
import vn.gov.directive24.bench.process.KafkaProcess;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.process.PostgresProcess;
import vn.gov.directive24.common.PlatformApplication;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;

/** The service under test in this JVM, with PostgreSQL and Kafka in processes of their own. */
class BenchService implements AutoCloseable {

    private static final ParameterizedTypeReference<ProducerFactory<?, ?>> PRODUCERS =
            new ParameterizedTypeReference<>() {};
    private static final String PASSWORD = "bench-only";

    private final EmbeddedPostgresServer postgres;
    private final PostgresProcess postgresProcess;
    private final KafkaProcess kafka;
    private final ConfigurableApplicationContext context;

    private BenchService(
            EmbeddedPostgresServer postgres,
            PostgresProcess postgresProcess,
            KafkaProcess kafka,
            ConfigurableApplicationContext context) {
        this.postgres = postgres;
        this.postgresProcess = postgresProcess;
        this.kafka = kafka;
        this.context = context;
    }

    static BenchService start(Path folder) {
        var postgres = EmbeddedPostgresServer.start(folder.resolve("postgres"), 0);
        postgres.provision(BenchApplication.CONFIG_NAME, PASSWORD);
        var kafka = KafkaProcess.start(folder.resolve("kafka"), FreePort.find());
        var context = PlatformApplication.run(
                BenchApplication.class,
                BenchApplication.CONFIG_NAME,
                "--DB_URL=" + postgres.jdbcUrl(),
                "--DB_USERNAME=" + BenchApplication.CONFIG_NAME,
                "--DB_PASSWORD=" + PASSWORD,
                "--KAFKA_BOOTSTRAP_SERVERS=" + kafka.bootstrapServers());
        return new BenchService(postgres, new PostgresProcess(folder.resolve("postgres")), kafka, context);
    }

    RowStore rows() {
        return context.getBean(RowStore.class);
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    Map<String, Object> producerSettings() {
        return context.<ProducerFactory<?, ?>>getBeanProvider(PRODUCERS)
                .getObject()
                .getConfigurationProperties();
    }

    CpuTimes cpuTimes() {
        return CpuTimes.now(postgresProcess, kafka.handle());
    }

    /** Nothing is relayed meanwhile, as with {@code directive24.outbox.relay=false}. */
    void stopRelay() {
        relay().stop();
    }

    void startRelay() {
        if (!relay().isRunning()) {
            relay().start();
        }
    }

    private Lifecycle relay() {
        return context.getBean("outboxRelay", Lifecycle.class);
    }

    /** Events that Kafka has acknowledged since the start. */
    double relayed() {
        return context.getBean(MeterRegistry.class)
                .get("directive24.outbox.sent")
                .counter()
                .count();
    }

    /** @throws IllegalStateException when the relay does not get there */
    void awaitEmptyOutbox() {
        if (!Pause.untilTrue(Duration.ofMinutes(5), () -> rows().unsent() == 0)) {
            throw new IllegalStateException("%d events are still in the outbox".formatted(rows().unsent()));
        }
    }

    @Override
    public void close() {
        context.close();
        kafka.close();
        postgres.close();
    }
}
