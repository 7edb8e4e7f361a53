package vn.gov.directive24.deadline.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param host empty when there is none: mail is off and the inbox remains
 * @param encryption STARTTLS insists on it; NONE is for a server on the same machine
 * @param from the sender, an address with or without a name
 * @param digestAt the time of day, in Viet Nam, from which digests go out
 * @param timeout for connecting, for an answer and for writing, each
 * @param platformUrl where the reader finds the platform; absent leaves the link out
 */
@ConfigurationProperties("directive24.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("directive24@localhost") String from,
        @DefaultValue("07:30") LocalTime digestAt,
        @DefaultValue("10s") Duration timeout,
        @Nullable URI platformUrl) {

    MailSettings {
        if (!host.isBlank()) {
            parsed(from);
        }
        platformUrl = platformUrl == null || platformUrl.toString().isEmpty() ? null : platformUrl;
    }

    enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    InternetAddress sender() {
        return parsed(from);
    }

    /** A sender that no server can take would look like a server that takes nothing. */
    private static InternetAddress parsed(String from) {
        try {
            return new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalStateException(
                    "directive24.mail.from (MAIL_FROM) is \"%s\" and no address: %s"
                            .formatted(from, wrong.getMessage()),
                    wrong);
        }
    }

    boolean isOn() {
        return !host.isBlank();
    }

    /** The record's own would show the password. */
    @Override
    public String toString() {
        return isOn() ? "%s:%d".formatted(host, port) : "off";
    }
}
