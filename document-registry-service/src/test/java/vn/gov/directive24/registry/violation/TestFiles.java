package vn.gov.directive24.registry.violation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.testing.TestTokens;

/** Files on their way to the report of one receipt, from an address of their own. */
final class TestFiles {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String header;
    private final String value;
    private final String address;

    private TestFiles(String base, String header, String value) {
        this.base = base;
        this.header = header;
        this.value = value;
        var random = ThreadLocalRandom.current();
        this.address = "203.0.%d.%d".formatted(random.nextInt(256), random.nextInt(1, 255));
    }

    /** By whoever has the secret that came with the report. */
    static TestFiles of(int port, JsonNode received) {
        return bySecret(port, receipt(received), received.at("/secret").asString());
    }

    static TestFiles bySecret(int port, String receipt, String secret) {
        return new TestFiles(base(port, receipt), "Report-Secret", secret);
    }

    static TestFiles byToken(int port, String receipt, String token) {
        return new TestFiles(base(port, receipt), "Authorization", "Bearer " + token);
    }

    static TestFiles byNobody(int port, String receipt) {
        return new TestFiles(base(port, receipt), "X-Nothing", "x");
    }

    private static String base(int port, String receipt) {
        return "http://localhost:" + port + TestReports.PATH + "/" + receipt + "/evidence";
    }

    static String receipt(JsonNode received) {
        return received.at("/receipt").asString();
    }

    Answer send(String name, byte[] content) {
        return send(name, content.length, new ByteArrayInputStream(content));
    }

    /** A file that is too long to be held. */
    Answer sendBlanks(String name, long length) {
        return send(name, length, new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int most) {
                var count = (int) Math.min(left, most);
                java.util.Arrays.fill(buffer, from, from + count, (byte) ' ');
                left -= count;
                return count == 0 ? -1 : count;
            }
        });
    }

    private Answer send(String name, long length, InputStream content) {
        var head = ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(UTF_8);
        var tail = "\r\n--x--\r\n".getBytes(UTF_8);
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), content, new ByteArrayInputStream(tail)))));
        return exchange(request("")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.fromPublisher(body, head.length + length + tail.length)));
    }

    Answer list() {
        return exchange(request("").GET());
    }

    Answer withdraw(int number) {
        return exchange(request("/" + number + "/withdrawal").POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header(header, value)
                .header("X-Forwarded-For", address);
    }

    /** What an officer is given. */
    static Answer download(int port, String token, String receipt, int number) {
        return exchange(HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/api/v1/violations/%s/evidence/%d".formatted(port, receipt, number)))
                .header("Authorization", "Bearer " + token));
    }

    private static Answer exchange(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** As a telephone writes it, with a note of where it was taken. */
    static byte[] photograph(String note) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var plain = bytes.toByteArray();
        var notes = ("Exif\0\0" + note).getBytes(ISO_8859_1);
        return ByteBuffer.allocate(plain.length + 4 + notes.length)
                .put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (notes.length + 2))
                .put(notes)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String reader() {
        return TestTokens.token("reader", "BTC", List.of("OFFICER", "REGISTRY_OFFICER"), "registry:read");
    }

    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(response.body(), UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        /** The code at the end of a problem's type. */
        String problem() {
            return json().at("/type").asString().replace("/problems/", "");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
