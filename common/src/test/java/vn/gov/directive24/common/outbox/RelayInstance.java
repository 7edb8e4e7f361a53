package vn.gov.directive24.common.outbox;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.time.TimeAutoConfiguration;

/** One instance of a service as far as its outbox goes. Several may share a schema, as replicas do. */
class RelayInstance implements AutoCloseable {

    final HikariDataSource pool;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Outbox outbox;
    private final OutboxRelay relay;

    private RelayInstance(PlatformSchema schema, Settings settings) {
        pool = schema.newPool();
        jdbc = JdbcClient.create(pool);
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        var wakeUp = new WakeUp();
        var clock = Clock.system(TimeAutoConfiguration.VIET_NAM);
        outbox = new Outbox(new JdbcTemplate(pool), clock, () -> settings.traceparent, wakeUp);
        var windows = new RelayWindow.Factory(
                new DefaultKafkaProducerFactory<>(settings.kafka()),
                settings.admin(),
                _ -> false,
                "/directive24/testapp",
                settings.window);
        relay = new OutboxRelay(
                schema,
                windows,
                wakeUp,
                new OutboxMetrics(jdbc, java.time.Clock.system(TimeAutoConfiguration.VIET_NAM), meters),
                settings.poll);
    }

    static Settings on(PlatformSchema schema) {
        return new Settings(schema);
    }

    void write(TestEvent event) {
        transaction.executeWithoutResult(_ -> outbox.append(event));
    }

    /** Within a transaction that the test has begun. */
    void append(TestEvent event) {
        outbox.append(event);
    }

    void start() {
        relay.start();
    }

    void stop() {
        relay.stop();
    }

    boolean leads() {
        return meters.get("directive24.outbox.leader").gauge().value() == 1;
    }

    long stored() {
        return jdbc.sql("select count(*) from outbox_message").query(Long.class).single();
    }

    /** Ends the database session that holds the lead, as a failing network or an administrator would. */
    void terminateLeader() {
        jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
                        where locktype = 'advisory' and granted and usename = current_user
                        """).query(Boolean.class).list();
    }

    @Override
    public void close() {
        if (relay.isRunning()) {
            relay.stop();
        }
        pool.close();
    }

    static class Settings {
        private final PlatformSchema schema;
        private final StaticApplicationContext topics = new StaticApplicationContext();
        private String bootstrapServers = Servers.kafka();
        private Duration poll = Duration.ofSeconds(1);
        private int window = 1_000;
        private @Nullable String traceparent;

        Settings(PlatformSchema schema) {
            this.schema = schema;
        }

        Settings kafka(String servers) {
            bootstrapServers = servers;
            return this;
        }

        Settings poll(Duration every) {
            poll = every;
            return this;
        }

        Settings window(int messages) {
            window = messages;
            return this;
        }

        Settings traceparent(String parent) {
            traceparent = parent;
            return this;
        }

        /** Lets the instance own topics, as a service does. */
        Settings owning(Consumer<StaticApplicationContext> topicBeans) {
            topicBeans.accept(topics);
            return this;
        }

        RelayInstance writing() {
            return new RelayInstance(schema, this);
        }

        RelayInstance relaying() {
            var instance = writing();
            instance.start();
            return instance;
        }

        private Map<String, Object> kafka() {
            return new HashMap<>(Map.of(
                    "bootstrap.servers",
                    bootstrapServers,
                    "reconnect.backoff.max.ms",
                    500,
                    "default.api.timeout.ms",
                    10_000,
                    "request.timeout.ms",
                    5_000));
        }

        private KafkaAdmin admin() {
            topics.refresh();
            var admin = new KafkaAdmin(kafka());
            admin.setApplicationContext(topics);
            admin.setOperationTimeout(2);
            admin.setCloseTimeout(0);
            admin.afterSingletonsInstantiated();
            return admin;
        }
    }
}
