package vn.gov.directive24.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback interface. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private static final int HIGHEST = 65_535;

    private Ports() {}

    /** The wanted port if a server could listen on it now, or some free one for 0. */
    static int choose(int wanted, String server) {
        if (wanted < 0 || wanted > HIGHEST) {
            throw new EmbeddedServerFailure(
                    "%s cannot listen on port %d: choose one from 1 to %d, or 0 for any free port."
                            .formatted(server, wanted, HIGHEST));
        }
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of a server that has just ended linger; they must not look like a taken port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), wanted));
            return socket.getLocalPort();
        } catch (BindException taken) {
            throw new EmbeddedServerFailure(
                    "%s cannot listen on port %d (%s): stop the program that uses it or choose another port."
                            .formatted(server, wanted, EmbeddedServerFailure.clause(taken.getMessage(), "refused")),
                    taken);
        } catch (IOException failure) {
            throw new EmbeddedServerFailure(
                    "%s cannot listen on the loopback interface (%s): check this machine's network settings."
                            .formatted(server, EmbeddedServerFailure.reason(failure)),
                    failure);
        }
    }
}
