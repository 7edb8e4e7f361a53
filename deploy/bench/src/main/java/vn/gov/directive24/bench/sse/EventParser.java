package vn.gov.directive24.bench.sse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads an HTTP answer in chunks, and of its server-sent events key and sequence; at 200,000 events a second, a general
 * parser would be what is measured.
 */
class EventParser {

    private static final byte[] DATA = ("data:{\"key\":\"" + BenchEvents.KEY).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEQUENCE = "\",\"sequence\":".getBytes(StandardCharsets.US_ASCII);

    /** Enough for the part of a line that is looked at. */
    private final byte[] line = new byte[DATA.length + BenchEvents.KEY_DIGITS + SEQUENCE.length + 12];

    private final Listener listener;
    private int length;
    private boolean inHead = true;
    private int headerEnd;
    private int status;
    private final byte[] size = new byte[16];
    private int sizeLength;
    private int chunk;
    private int lineLength;

    /** Is told of each event. */
    interface Listener {
        void event(int key, int sequence);
    }

    EventParser(Listener listener) {
        this.listener = listener;
    }

    /** The HTTP status, or 0 before it is known. */
    int status() {
        return status;
    }

    boolean isConnected() {
        return !inHead;
    }

    void read(ByteBuffer bytes) {
        while (inHead && bytes.hasRemaining()) {
            head(bytes.get());
        }
        while (bytes.hasRemaining()) {
            if (chunk > 0) {
                content(bytes);
            } else {
                size(bytes.get());
            }
        }
    }

    private void head(byte character) {
        if (length < line.length) {
            line[length++] = character;
        }
        headerEnd = character == '\n' || character == '\r' ? headerEnd + 1 : 0;
        if (status == 0 && character == '\n') {
            status = Integer.parseInt(new String(line, "HTTP/1.1 ".length(), 3, StandardCharsets.US_ASCII));
        }
        if (headerEnd == 4) {
            inHead = false;
        }
    }

    /** Between two chunks: the end of the one, and the size of the next in hexadecimal. */
    private void size(byte character) {
        if (character == '\n' && sizeLength > 0) {
            chunk = Integer.parseInt(new String(size, 0, sizeLength, StandardCharsets.US_ASCII), 16);
            sizeLength = 0;
        } else if (character != '\r' && character != '\n') {
            size[sizeLength++] = character;
        }
    }

    private void content(ByteBuffer bytes) {
        var count = Math.min(chunk, bytes.remaining());
        chunk -= count;
        for (int index = 0; index < count; index++) {
            var character = bytes.get();
            if (character == '\n') {
                end();
                lineLength = 0;
            } else if (lineLength < line.length) {
                line[lineLength++] = character;
            }
        }
    }

    private void end() {
        if (lineLength < line.length || !isAt(DATA, 0)) {
            return;
        }
        var key = number(DATA.length, BenchEvents.KEY_DIGITS);
        var at = DATA.length + BenchEvents.KEY_DIGITS;
        if (isAt(SEQUENCE, at)) {
            listener.event(key, number(at + SEQUENCE.length, line.length));
        }
    }

    private boolean isAt(byte[] text, int at) {
        for (int index = 0; index < text.length; index++) {
            if (line[at + index] != text[index]) {
                return false;
            }
        }
        return true;
    }

    private int number(int from, int most) {
        int number = 0;
        for (int index = from; index < line.length && index < from + most; index++) {
            var digit = line[index] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
