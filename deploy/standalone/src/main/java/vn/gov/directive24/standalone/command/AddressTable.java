package vn.gov.directive24.standalone.command;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.gov.directive24.standalone.Platform;
import vn.gov.directive24.standalone.PlatformService;

/** What the person who started the platform wants to know now. */
final class AddressTable {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    private AddressTable() {}

    static String of(Platform platform, long nanosToStart) {
        var table = new AddressTable();
        table.text.append(String.format(Locale.ROOT, "%nDirective 24 is ready after %.1f s.%n%n", nanosToStart / 1e9));
        for (var service : PlatformService.values()) {
            var url = platform.url(service);
            table.row(service.title(), url + service.page() + "   API: " + url + "/swagger-ui.html");
        }
        table.row("sandbox", platform.sandboxUrl() + "   sign-in and VNeID's stand-in");
        table.row("PostgreSQL", platform.jdbcUrl() + "   a role per schema, passwords in secrets/");
        table.row("Kafka", platform.kafka());
        table.row("data", platform.dataFolder().toString());
        table.row(
                "log",
                platform.dataFolder().resolve("logs").resolve("directive24.log").toString());
        if (platform.clock().isMovable()) {
            table.row(
                    "clock",
                    platform.clock().now().format(MINUTE)
                            + ", not the real time; ./directive24 clock DATE moves it on");
        }
        table.passwords(platform);
        table.text.append(String.format("%nCtrl-C or ./directive24 stop ends it.%n"));
        return table.text.toString();
    }

    private void row(String what, String where) {
        text.append("  %-20s %s%n".formatted(what, where));
    }

    private void passwords(Platform platform) {
        var passwords = platform.newPasswords();
        if (!passwords.isEmpty()) {
            text.append("%nUsers and their passwords, shown only this once:%n".formatted());
            passwords.forEach(this::row);
        }
        text.append(String.format(
                "%nSign in at %s; ./directive24 password USER makes a new password.%n",
                platform.url(PlatformService.DEADLINE)));
    }
}
