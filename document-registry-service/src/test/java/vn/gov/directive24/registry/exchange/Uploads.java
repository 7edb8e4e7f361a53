package vn.gov.directive24.registry.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.registry.RegistryTokens;

/** Sends files through the real door, and makes some. */
final class Uploads {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final String token;
    private final Map<String, String> headers;

    private Uploads(int port, String token, Map<String, String> headers) {
        this.port = port;
        this.token = token;
        this.headers = headers;
    }

    static Uploads at(int port) {
        return new Uploads(port, RegistryTokens.registryOfficer(), Map.of());
    }

    Uploads as(String other) {
        return new Uploads(port, other, headers);
    }

    Uploads with(String header, String value) {
        return new Uploads(port, token, Map.of(header, value));
    }

    Answer send(byte[] file, boolean dryRun) {
        return send(file.length, new ByteArrayInputStream(file), dryRun);
    }

    /** A file that is too long to be held. */
    Answer sendBlanks(long length) {
        return send(length, new Blanks(length), false);
    }

    private Answer send(long length, java.io.InputStream file, boolean dryRun) {
        var boundary = "----boundary";
        var head = ("--%s\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\n%s\r\n--%s\r\n"
                                .formatted(boundary, dryRun, boundary)
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"danh-muc.xlsx\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(head), file, new ByteArrayInputStream(tail)))));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/document-types/imports"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.fromPublisher(body, head.length + length + tail.length));
        headers.forEach(request::header);
        return Answer.of(exchange(request.build()));
    }

    byte[] download(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    record Answer(int status, JsonNode json, String location) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(response.body()),
                    response.headers().firstValue("Location").orElse(""));
        }

        /** For example {@code 3 1 0}. */
        String counts() {
            return json.at("/added").asInt() + " " + json.at("/changed").asInt() + " "
                    + json.at("/unchanged").asInt();
        }
    }

    /** A sheet of its own design. */
    @SafeVarargs
    static byte[] workbook(Consumer<Worksheet>... sheets) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            for (var index = 0; index < sheets.length; index++) {
                sheets[index].accept(workbook.newWorksheet(index == 0 ? "Danh mục" : "Danh mục " + (index + 1)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static void row(Worksheet sheet, int row, Object... values) {
        for (var i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (!values[i].toString().isEmpty()) {
                sheet.value(row, i, values[i].toString());
            }
        }
    }

    private static final class Blanks extends java.io.InputStream {

        private long left;

        Blanks(long length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var some = (int) Math.min(left, length);
            java.util.Arrays.fill(buffer, offset, offset + some, (byte) ' ');
            left -= some;
            return some;
        }
    }
}
