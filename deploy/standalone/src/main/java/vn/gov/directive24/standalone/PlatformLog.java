package vn.gov.directive24.standalone;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** One log for all that runs in this JVM; no context configures it by its own taste. */
final class PlatformLog implements AutoCloseable {

    static final String FILE = "directive24.log";

    private final LoggerContext context;

    private PlatformLog(LoggerContext context) {
        this.context = context;
    }

    static PlatformLog open(Path folder) {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("LOG_FOLDER", folder.toString());
        // Boot's encoder of structured logs asks for it.
        context.putObject(Environment.class.getName(), environment());
        configure(context, "platform-logback.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return new PlatformLog(context);
    }

    private static Environment environment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("log", Map.of("logging.structured.ecs.service.name", "directive24")));
        return environment;
    }

    private static void configure(LoggerContext context, String resource) {
        try {
            var configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(Objects.requireNonNull(PlatformLog.class.getResource("/" + resource)));
        } catch (JoranException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    /** Releases the file; what is logged afterwards goes to the console when it is grave. */
    @Override
    public void close() {
        context.reset();
        configure(context, "logback.xml");
    }
}
