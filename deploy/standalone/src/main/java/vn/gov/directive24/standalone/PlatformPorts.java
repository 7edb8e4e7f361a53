package vn.gov.directive24.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/**
 * The ports of one platform: the known ones, all moved by the same number.
 *
 * @param offset from 0 to {@link #HIGHEST_OFFSET}
 */
public record PlatformPorts(int offset) {

    private static final int SANDBOX = 8090;
    private static final int POSTGRES = 15_432;
    private static final int KAFKA = 19_092;

    public static final int HIGHEST_OFFSET = 65_535 - KAFKA;

    /** Below the ports that systems give to outgoing connections. */
    private static final int HIGHEST_FREE = 12_000;

    private static final int ATTEMPTS = 100;

    public PlatformPorts {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new StandaloneFailure("The port offset must be from 0 to %d.".formatted(HIGHEST_OFFSET));
        }
    }

    /** For tests: an offset at which nobody listens now. */
    public static PlatformPorts free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var ports = new PlatformPorts(ThreadLocalRandom.current().nextInt(100, HIGHEST_FREE));
            if (ports.users().keySet().stream().allMatch(PlatformPorts::isFree)) {
                return ports;
            }
        }
        throw new StandaloneFailure("No free ports were found: end some of the programs that listen on this machine.");
    }

    public int of(PlatformService service) {
        return service.port() + offset;
    }

    public int sandbox() {
        return SANDBOX + offset;
    }

    public int postgres() {
        return POSTGRES + offset;
    }

    public int kafka() {
        return KAFKA + offset;
    }

    /** Each port and who listens there. */
    Map<Integer, String> users() {
        var users = new LinkedHashMap<Integer, String>();
        for (var service : PlatformService.values()) {
            users.put(of(service), "the " + service.title());
        }
        users.put(sandbox(), "the sandbox");
        users.put(postgres(), "PostgreSQL");
        users.put(kafka(), "Kafka");
        return users;
    }

    /** @throws StandaloneFailure when another program listens on one of the wanted ports */
    static void requireFree(Map<Integer, String> wanted) {
        var taken = wanted.entrySet().stream()
                .filter(port -> !isFree(port.getKey()))
                .map(port -> "%d (for %s)".formatted(port.getKey(), port.getValue()))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new StandaloneFailure(
                    "Another program listens on port %s: stop it, or move all ports of the platform with --port-offset N."
                            .formatted(taken));
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // Connections of a server that has just ended linger; they must not look like a taken port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
