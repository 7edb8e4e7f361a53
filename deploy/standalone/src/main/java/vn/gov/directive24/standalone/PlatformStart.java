package vn.gov.directive24.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import vn.gov.directive24.common.PlatformApplication;
import vn.gov.directive24.common.time.TimeAutoConfiguration;
import vn.gov.directive24.embedded.EmbeddedKafkaServer;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;
import vn.gov.directive24.embedded.EmbeddedServerFailure;
import vn.gov.directive24.sandbox.RunningSandbox;
import vn.gov.directive24.sandbox.SandboxApplication;
import vn.gov.directive24.sandbox.clock.TimeTravel;
import vn.gov.directive24.sandbox.data.SandboxDataUnusable;
import vn.gov.directive24.standalone.RunningParts.Layer;
import vn.gov.directive24.standalone.data.ClockFile;
import vn.gov.directive24.standalone.data.DataFolder;
import vn.gov.directive24.standalone.data.PlatformState;
import vn.gov.directive24.standalone.data.Reason;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/** One start of a platform: cheap checks first, then the servers side by side, then what needs them. */
public final class PlatformStart implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformStart.class);

    private final PlatformOptions options;
    private final Progress progress;
    private final RunningParts parts = new RunningParts();

    public PlatformStart(PlatformOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** @see Platform#start */
    public Platform run() {
        try {
            return started();
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    /** Ends what runs so far; from another thread also in the middle of a start. */
    @Override
    public void close() {
        parts.close();
    }

    private Platform started() {
        var data = parts.start(Layer.FOLDER, this::folder);
        requireFreePorts(data);
        var clock = PlatformClock.open(new ClockFile(data.path()), options.asOf());
        var state = new PlatformState(options.ports().offset(), kafkaAddress(), realTime(), false);
        state.keepIn(data.path());
        parts.start(Layer.LOG, () -> PlatformLog.open(data.logs()));

        var servers = new Together();
        var postgres = servers.start("PostgreSQL", () -> postgres(data));
        var kafka = servers.start("Kafka", () -> kafka(data));
        servers.await();

        var jdbcUrl = postgres.resultNow().jdbcUrl();
        var settings = new ServiceSettings(
                options.ports(),
                jdbcUrl,
                kafka.resultNow(),
                data.secrets(),
                data.path().resolve("rules"));
        // Of an earlier platform in this JVM, whose folder is gone: the services would race to make it again.
        System.clearProperty("catalina.home");
        var applications = new Together();
        var sandbox = applications.start("sandbox", () -> sandbox(data, clock, settings));
        for (var service : PlatformService.values()) {
            var _ = applications.start(service.title(), () -> service(service, data, clock, settings));
        }
        applications.await();

        data.recordContents();
        state.whenReady().keepIn(data.path());
        return new Platform(
                settings,
                clock,
                data.path(),
                state.startedAt(),
                sandbox.resultNow().newPasswords(),
                parts);
    }

    private String kafkaAddress() {
        return options.kafka() == null ? "localhost:" + options.ports().kafka() : options.kafka();
    }

    private DataFolder folder() {
        var folder = options.dataFolder();
        return folder == null ? DataFolder.temporary() : DataFolder.claim(folder);
    }

    private void requireFreePorts(DataFolder data) {
        var wanted = options.ports().users();
        // What listens there may be the server that a killed platform has left on this folder; it is replaced.
        if (Files.exists(data.postgres().resolve("postmaster.pid"))) {
            wanted.remove(options.ports().postgres());
        }
        if (options.kafka() != null) {
            wanted.remove(options.ports().kafka());
        }
        if (wanted.containsKey(options.ports().postgres())) {
            requireNoOtherPlatform();
        }
        PlatformPorts.requireFree(wanted);
    }

    /** Of the platform's ports only PostgreSQL's can outlive it, and only PostgreSQL tells its folder. */
    private void requireNoOtherPlatform() {
        var port = options.ports().postgres();
        EmbeddedPostgresServer.folderBehind(port)
                .filter(folder -> folder.endsWith(DataFolder.POSTGRES))
                .map(Path::getParent)
                .ifPresent(owner -> {
                    throw new StandaloneFailure(
                            "The platform on the data folder %s has port %d (for PostgreSQL): end it with ./directive24 stop --data %s, or move all ports of this one with --port-offset N."
                                    .formatted(owner, port, owner));
                });
    }

    private EmbeddedPostgresServer postgres(DataFolder data) {
        return watched("PostgreSQL", data, () -> {
            var server = parts.start(
                    Layer.SERVER,
                    () -> EmbeddedPostgresServer.start(
                            data.postgres(), options.ports().postgres()));
            for (var service : PlatformService.values()) {
                server.provision(service.key(), data.secrets().password(service.key()));
            }
            return server;
        });
    }

    private String kafka(DataFolder data) {
        return options.kafka() != null
                ? options.kafka()
                : watched(
                        "Kafka",
                        data,
                        () -> parts.start(
                                        Layer.SERVER,
                                        () -> EmbeddedKafkaServer.start(
                                                data.kafka(), options.ports().kafka()))
                                .bootstrapServers());
    }

    private RunningSandbox sandbox(DataFolder data, PlatformClock clock, ServiceSettings settings) {
        return watched(
                "sandbox",
                data,
                () -> parts.start(
                        Layer.SANDBOX,
                        () -> SandboxApplication.run(
                                data.path(),
                                context -> {
                                    if (clock.isMovable()) {
                                        context.getBeanFactory().registerSingleton("timeTravel", (TimeTravel) clock);
                                    }
                                },
                                settings.ofSandbox())));
    }

    private ConfigurableApplicationContext service(
            PlatformService service, DataFolder data, PlatformClock clock, ServiceSettings settings) {
        return watched(service.title(), data, () -> {
            var context = parts.start(
                    Layer.SERVICE,
                    () -> PlatformApplication.builder(service.application(), service.key())
                            .registerShutdownHook(false)
                            .initializers(it -> it.getBeanFactory().registerSingleton("clock", clock))
                            .run(settings.of(service)));
            Readiness.await(options.ports().of(service));
            return context;
        });
    }

    private <T> T watched(String part, DataFolder data, Supplier<T> step) {
        long began = System.nanoTime();
        progress.begins(part);
        try {
            var result = step.get();
            progress.isUp(part, Duration.ofNanos(System.nanoTime() - began));
            return result;
        } catch (EmbeddedServerFailure | SandboxDataUnusable | StandaloneFailure | CancellationException sentence) {
            throw sentence;
        } catch (RuntimeException failure) {
            LOG.info("The start of {} failed", part, failure);
            throw new StandaloneFailure(
                    "The %s cannot start (%s): %s has the details."
                            .formatted(part, Reason.of(failure), data.logs().resolve(PlatformLog.FILE)),
                    failure);
        }
    }

    private static OffsetDateTime realTime() {
        return InstantSource.system()
                .instant()
                .atZone(TimeAutoConfiguration.VIET_NAM)
                .toOffsetDateTime();
    }
}
