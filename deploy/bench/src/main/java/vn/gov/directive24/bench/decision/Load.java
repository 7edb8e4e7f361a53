package vn.gov.directive24.bench.decision;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each send the next request once the last is answered. They do no more than that: the cores are shared. */
final class Load {

    private final int port;
    private final String token;
    private final int callers;

    Load(int port, String token, int callers) {
        this.port = port;
        this.token = token;
        this.callers = callers;
    }

    /** Answers a second. */
    double measure(String path, List<String> bodies, Duration time) throws Exception {
        var requests = bodies.stream().map(body -> request(path, body)).toList();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            var asking = new ArrayList<Future<Long>>();
            for (int caller = 0; caller < callers; caller++) {
                var from = caller * requests.size() / callers;
                asking.add(threads.submit((Callable<Long>) () -> ask(requests, from, end)));
            }
            long answers = 0;
            for (var caller : asking) {
                answers += caller.get();
            }
            return answers / (time.toNanos() / 1e9);
        }
    }

    private byte[] request(String path, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = """
                POST %s HTTP/1.1\r
                Host: 127.0.0.1\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(path, token, bytes.length);
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    private long ask(List<byte[]> requests, int from, long end) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var out = socket.getOutputStream();
                var in = new BufferedInputStream(socket.getInputStream(), 16_384)) {
            socket.setTcpNoDelay(true);
            long answers = 0;
            for (int next = from; System.nanoTime() < end; next++) {
                out.write(requests.get(next % requests.size()));
                out.flush();
                readAnswer(in);
                answers++;
            }
            return answers;
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        var status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        long length = 0;
        boolean chunked = false;
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            }
            chunked |= header.equalsIgnoreCase("Transfer-Encoding: chunked");
        }
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(size + 2L);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
