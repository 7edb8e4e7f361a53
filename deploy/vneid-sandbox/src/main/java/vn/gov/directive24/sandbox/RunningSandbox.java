package vn.gov.directive24.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A started sandbox. Not a record: the passwords must not appear wherever somebody logs the object. */
public final class RunningSandbox implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Map<String, String> newPasswords;

    RunningSandbox(ConfigurableApplicationContext context, Map<String, String> newPasswords) {
        this.context = context;
        this.newPasswords = newPasswords;
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /**
     * User name to password for the accounts this start has made: all at the first start, afterwards none. They are
     * stored only as hashes, so whoever starts the sandbox shows them now or never.
     */
    public Map<String, String> newPasswords() {
        return new LinkedHashMap<>(newPasswords);
    }

    /** The new passwords as text for a terminal; empty when there are none. */
    public Optional<String> firstPasswords() {
        return newPasswords.isEmpty()
                ? Optional.empty()
                : Optional.of(newPasswords.entrySet().stream()
                        .map(user -> "  %-12s %s".formatted(user.getKey(), user.getValue()))
                        .collect(Collectors.joining(
                                System.lineSeparator(),
                                "Sandbox users and their passwords, shown only this once:" + System.lineSeparator(),
                                "")));
    }

    @Override
    public void close() {
        context.close();
    }
}
