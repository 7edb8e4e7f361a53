package vn.gov.directive24.registry.violation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;

/** Files that are not taken leave nothing, and neither many nor large ones take the service with them. */
@RegistryIT
class ViolationEvidenceRefusedIT {

    private static final int LIMIT = 5 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestFiles files;
    private String receipt = "";

    @BeforeEach
    void open() {
        var desk = TestReports.at(port);
        var received = desk.report(desk.anyone());
        receipt = TestFiles.receipt(received);
        files = TestFiles.of(port, received);
    }

    @Test
    void keepsNothingOfWhatIsNotWhatItSays() {
        assertRefused("anh.jpg", HexFormat.of().parseHex("4d5a9000030000000400"), 422, "evidence-type-not-allowed");
        assertRefused("anh.heic", bytes("\0\0\0\30ftypheic\0\0\0\0mif1heic"), 422, "evidence-type-not-allowed");
        assertRefused("trang.txt", bytes("<script>alert(1)</script>"), 422, "evidence-type-not-allowed");
        assertRefused("anh.jpg", new byte[0], 422, "evidence-empty");
        assertRefused("anh.png", TestFiles.photograph("x"), 422, "evidence-name-not-of-type");
        assertRefused("../anh.jpg", TestFiles.photograph("x"), 422, "evidence-name-not-allowed");
        assertRefused("anh.png", bomb(), 422, "evidence-picture-too-large");
        assertRefused("anh.jpg", bytes("\u00FF\u00D8\u00FF\u00E0\0\20JFIF\0"), 422, "evidence-picture-unreadable");
        assertRefused("ghi-chu.txt", bytes("text\n" + "x".repeat(70_000) + "\0PK"), 422, "evidence-text-unreadable");
        assertRefused("don.pdf", bytes("%PDF-1.7\nExif\0\0II*\0\n%%EOF"), 422, "evidence-document-tells-place");
        assertRefused("don.pdf", bytes("%PDF-1.7\n/S /JavaScript\n%%EOF"), 422, "evidence-document-acts");
        assertRefused("don.pdf", bytes("%PDF-1.7\nPK\5\6\n%%EOF"), 422, "evidence-document-unreadable");

        assertThat(files.list().json().at("/items").isEmpty()).isTrue();
        assertThat(rows()).isZero();
    }

    @Test
    void takesFiveMegabytesAndNoByteMore() {
        assertThat(files.sendBlanks("trang.txt", LIMIT).status()).isEqualTo(201);
        var oneMore = files.sendBlanks("trang.txt", LIMIT + 1);
        assertThat(oneMore.status()).isEqualTo(413);
        assertThat(oneMore.json().at("/remedy").asString()).contains("5242880");
        assertThat(files.sendBlanks("trang.txt", 300L * 1024 * 1024).status()).isEqualTo(413);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void keepsFiveHoweverManyComeAtOnce() throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(number ->
                            senders.submit(() -> files.send(number + ".txt", ("Ghi chú " + number).getBytes(UTF_8))))
                    .toList();
            for (var answer : sent) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses)
                .containsOnly(201, 422)
                .filteredOn(status -> status == 201)
                .hasSize(5);
        assertThat(files.list().json().at("/items").findValuesAsString("number"))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(files.send("6.txt", bytes("6")).problem()).isEqualTo("violation-evidence-too-much");
    }

    @Test
    void limitsWhatOneAddressSendsAlsoOfWhatIsRefused() {
        var guesser = TestFiles.bySecret(port, receipt, "guessed");
        for (var count = 0; count < 30; count++) {
            assertThat(guesser.send("a.txt", bytes("a")).status()).isEqualTo(404);
        }

        var refused = guesser.send("a.txt", bytes("a"));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-evidence-files");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"sender\";q=30");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_000, 3_600);
        assertThat(files.send("a.txt", bytes("a")).status())
                .as("another address")
                .isEqualTo(201);
    }

    @Test
    void limitsWhatIsKeptOfAnonymousReportsInAnHour() {
        jdbc.sql("""
                        insert into violation_evidence (receipt, number, added_on, added_at, description)
                        select :receipt, 1000 + n, current_date, now(), cast('x' as bytea) from generate_series(1, 200) n
                        """).param("receipt", receipt).update();
        try {
            var refused = files.send("a.txt", bytes("a"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"anonymous\";q=200");
        } finally {
            jdbc.sql("delete from violation_evidence where receipt = :receipt and number > 1000")
                    .param("receipt", receipt)
                    .update();
        }
        assertThat(files.send("a.txt", bytes("a")).status()).isEqualTo(201);
    }

    private void assertRefused(String name, byte[] content, int status, String code) {
        var answer = files.send(name, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(code);
        assertThat(answer.json().at("/remedy").asString()).isNotBlank();
    }

    private long rows() {
        return jdbc.sql("select count(*) from violation_evidence where receipt = :receipt")
                .param("receipt", receipt)
                .query(Long.class)
                .single();
    }

    /** A PNG that says it has 50,000 × 50,000 pixels. */
    private static byte[] bomb() {
        var header = ByteBuffer.allocate(17)
                .put(bytes("IHDR"))
                .putInt(50_000)
                .putInt(50_000)
                .put(HexFormat.of().parseHex("0802000000"))
                .array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4 + 12)
                .put(HexFormat.of().parseHex("89504e470d0a1a0a"))
                .putInt(13)
                .put(header)
                .putInt((int) sum.getValue())
                .put(HexFormat.of().parseHex("0000000049444154"))
                .array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
