package vn.gov.directive24.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Mail is on in tests, and nobody listens on its port unless a test starts a server there. */
public class TestSmtp implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final int PORT = freePort();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-smtp",
                        Map.of(
                                "directive24.mail.host", "127.0.0.1",
                                "directive24.mail.port", PORT,
                                "directive24.mail.encryption", "NONE",
                                "directive24.mail.timeout", "1s",
                                "directive24.mail.platform-url", "https://nhiemvu.example/")));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException exhausted) {
            throw new UncheckedIOException(exhausted);
        }
    }
}
