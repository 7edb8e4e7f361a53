package vn.gov.directive24.deadline.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to one reader: what it missed, then what happens, and a sign of life when nothing does. */
final class StreamAnswer {

    private static final Logger log = LoggerFactory.getLogger(StreamAnswer.class);

    private final Subscriber subscriber;
    private final OutputStream out;
    private final long heartbeat;
    private final long end;
    private long lastWrite;

    /** @param longest after which it ends; zero for never */
    StreamAnswer(Subscriber subscriber, OutputStream out, Duration heartbeat, Duration longest) {
        this.subscriber = subscriber;
        this.out = out;
        this.heartbeat = heartbeat.toNanos();
        this.lastWrite = System.nanoTime();
        this.end = longest.isZero() ? 0 : lastWrite + longest.toNanos();
    }

    /** Sends the headers, so that the reader knows that it is connected. */
    void begin() throws IOException {
        sign("connected");
    }

    /** Runs until the reader goes away or has to come back. */
    void serve(Backlog backlog) {
        try {
            if (subscriber.isBehind()) {
                backlog.send(subscriber, this);
            }
            while (isOpen()) {
                if (subscriber.takeTo(out)) {
                    flush();
                } else {
                    beat();
                    subscriber.await();
                }
            }
        } catch (IOException | IllegalStateException gone) {
            log.debug("A reader of the event stream went away: {}", gone.getMessage());
        } catch (KafkaException failure) {
            log.warn("A reader of the event stream has to reconnect: {}", failure.getMessage());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            subscriber.close();
        }
    }

    boolean isOpen() {
        return subscriber.isOpen() && (end == 0 || System.nanoTime() < end);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        flush();
    }

    private void flush() throws IOException {
        out.flush();
        lastWrite = System.nanoTime();
    }

    /** A reader of few events learns by the id how far it has come, and need not go back to the last it was sent. */
    void beat() throws IOException {
        if (untilNextBeat() <= 0) {
            sign("heartbeat");
        }
    }

    private void sign(String comment) throws IOException {
        write((Frame.idLine(subscriber.seen()) + ":" + comment + "\n\n").getBytes(StandardCharsets.US_ASCII));
    }

    private long untilNextBeat() {
        return lastWrite + heartbeat - System.nanoTime();
    }
}
