package vn.gov.directive24.bench.sse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import vn.gov.directive24.bench.process.Pause;

/** So many readers of the event stream, each with a connection of its own, in one thread. */
class SseClients implements AutoCloseable {

    private static final int BUFFER = 256 * 1_024;

    /** A server admits only so many requests at the same time; a stream is one while it is being opened. */
    private static final int AT_ONCE = 50;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Selector selector;
    private final List<Client> clients = new ArrayList<>();
    private final Histogram latencies = new Histogram(60_000_000_000L, 3);
    private final LongAdder received = new LongAdder();
    private final AtomicInteger closed = new AtomicInteger();
    private final Thread thread;
    private volatile boolean running = true;

    private SseClients(Selector selector) {
        this.selector = selector;
        this.thread = Thread.ofPlatform().name("sse-clients").unstarted(this::run);
    }

    /** Connects all, some at a time; returns when each has the head of its answer or none comes. */
    static SseClients connect(int count, InetSocketAddress server, String token, BenchEvents events)
            throws IOException {
        var all = new SseClients(Selector.open());
        var request = ("GET /api/v1/events HTTP/1.1\r\nHost: " + server.getHostString()
                        + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        all.thread.start();
        for (int number = 1; number <= count; number++) {
            var client = new Client(new Arrivals(events, all.latencies), all.received);
            client.open(server, request, all.selector);
            all.clients.add(client);
            if (number % AT_ONCE == 0 || number == count) {
                all.selector.wakeup();
                Pause.untilTrue(PATIENCE, () -> all.connected() == all.clients.size());
            }
        }
        return all;
    }

    private void run() {
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (running) {
                selector.select(key -> read(key, buffer), 200);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) {
        var client = (Client) key.attachment();
        try {
            buffer.clear();
            var count = ((SocketChannel) key.channel()).read(buffer);
            if (count < 0) {
                throw new IOException("ended by the server");
            }
            client.now = System.nanoTime();
            client.parser.read(buffer.flip());
        } catch (IOException ended) {
            key.cancel();
            closed.incrementAndGet();
        }
    }

    long connected() {
        return clients.stream().filter(client -> client.parser.isConnected()).count();
    }

    long refused() {
        return clients.stream()
                .filter(client -> client.parser.status() != 0 && client.parser.status() != 200)
                .count();
    }

    long received() {
        return received.sum();
    }

    /** Ends the reading; only then is the rest to be asked for. */
    void stop() throws InterruptedException {
        running = false;
        selector.wakeup();
        thread.join();
    }

    int closed() {
        return closed.get();
    }

    long outOfOrder() {
        return clients.stream()
                .mapToLong(client -> client.arrivals.outOfOrder())
                .sum();
    }

    /** Readers that did not get as many events as there were. */
    long incomplete(long total) {
        return clients.stream()
                .filter(client -> client.arrivals.received() != total)
                .count();
    }

    Histogram latencies() {
        return latencies;
    }

    @Override
    public void close() throws IOException {
        running = false;
        for (var client : clients) {
            client.close();
        }
        selector.close();
    }

    private static final class Client {
        private final Arrivals arrivals;
        private final EventParser parser;
        private final SocketChannel channel;
        private long now;

        Client(Arrivals arrivals, LongAdder received) throws IOException {
            this.arrivals = arrivals;
            this.channel = SocketChannel.open();
            this.parser = new EventParser((key, sequence) -> {
                arrivals.add(key, sequence, now);
                received.increment();
            });
        }

        void open(InetSocketAddress server, byte[] request, Selector selector) throws IOException {
            channel.connect(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void close() throws IOException {
            channel.close();
        }
    }
}
