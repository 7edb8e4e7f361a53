package vn.gov.directive24.registry.violation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.TestTokens;

/** Files that reporters add: whose they are, who sees them, and when they are gone. */
@RegistryIT
class ViolationEvidenceIT {

    private static final byte[] NOTE = "Cán bộ nói phải nộp bản sao.\n".getBytes(UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ErasureClock erasure;

    private TestReports desk;

    @BeforeEach
    void open() {
        desk = TestReports.at(port);
    }

    @Test
    void goesFromTheReporterToWhoDecidesWithoutWhatTheCameraWrote() throws Exception {
        var place = "N21-01-" + UUID.randomUUID();
        var sent = TestFiles.photograph(place);
        var received = desk.report(desk.anyone());
        var receipt = TestFiles.receipt(received);

        var added = TestFiles.of(port, received).send("Gia\u0302\u0301y hẹn.jpg", sent);

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.header("Cache-Control")).contains("no-store");
        assertThat(added.json().at("/sentSha256").asString()).isEqualTo(TestFiles.sha256(sent));
        assertThat(TestFiles.of(port, received).list().json().at("/items/0")).isEqualTo(added.json());
        assertThat(desk.overseer()
                        .get("/api/v1/violations/" + receipt)
                        .json()
                        .at("/evidence")
                        .asInt())
                .isEqualTo(1);
        var listed = desk.overseer()
                .get("/api/v1/violations/" + receipt + "/evidence")
                .json();
        assertThat(listed.at("/count").asInt()).isEqualTo(1);
        assertThat(listed.at("/items/0/name").asString()).isEqualTo("Gi\u1EA5y hẹn.jpg");

        var read = TestFiles.download(port, RegistryTokens.overseer(), receipt, 1);
        assertThat(read.status()).isEqualTo(200);
        assertThat(new String(read.bytes(), ISO_8859_1)).doesNotContain(place).doesNotContain("Exif");
        assertThat(ImageIO.read(new ByteArrayInputStream(read.bytes())).getWidth())
                .isEqualTo(64);
        assertThat(TestFiles.sha256(read.bytes()))
                .isEqualTo(added.json().at("/sha256").asString());
        assertThat(read.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(read.header("Content-Disposition")).startsWith("attachment; ");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.header("Content-Security-Policy")).contains("sandbox");
        assertThat(read.header("Cache-Control")).contains("no-store");
        assertThat(actions(receipt))
                .containsExactly(
                        "reporter violation-reported",
                        "reporter violation-evidence-added",
                        "reporter violation-opened-by-reporter",
                        "vpcp violation-evidence-listed",
                        "vpcp violation-evidence-read");
    }

    @Test
    void isWithheldFromTheAgencyConcernedUnlessTheReporterSaidSo() {
        var silent = desk.report(desk.anyone());
        var open = desk.report(desk.anyone(), desk.body().replace("\"name\"", "\"showReporter\": true, \"name\""));
        for (var report : List.of(silent, open)) {
            TestFiles.of(port, report).send("ghi-chu.txt", NOTE);
            desk.step(desk.registry(), TestFiles.receipt(report), "dispatch", "{}", "SENT");
        }

        assertWithheld(RegistryTokens.respondentOf("P01"), TestFiles.receipt(silent));
        assertThat(TestFiles.download(port, RegistryTokens.respondentOf("P01"), TestFiles.receipt(open), 1)
                        .bytes())
                .isEqualTo(NOTE);
        assertThat(TestFiles.download(port, RegistryTokens.respondentOf("P79"), TestFiles.receipt(open), 1)
                        .problem())
                .isEqualTo("violation-not-found");
        assertThat(desk.agency("P79")
                        .get("/api/v1/violations/" + TestFiles.receipt(open) + "/evidence")
                        .status())
                .isEqualTo(404);
        assertWithheld(TestFiles.reader(), TestFiles.receipt(silent));

        var aboutHers = desk.report(desk.anyone(), desk.body().replace("UBND-HN", "BCA"));
        TestFiles.of(port, aboutHers).send("ghi-chu.txt", NOTE);
        assertWithheld(RegistryTokens.registryOfficer(), TestFiles.receipt(aboutHers));
        assertThat(TestFiles.download(port, RegistryTokens.overseer(), TestFiles.receipt(aboutHers), 1)
                        .bytes())
                .isEqualTo(NOTE);
    }

    private void assertWithheld(String token, String receipt) {
        var listed = desk.as(token).get("/api/v1/violations/" + receipt + "/evidence");
        assertThat(listed.json().at("/count").asInt()).isEqualTo(1);
        assertThat(listed.json().at("/withheld").asBoolean()).isTrue();
        assertThat(listed.json().at("/items").isEmpty()).isTrue();
        var read = TestFiles.download(port, token, receipt, 1);
        assertThat(read.status()).isEqualTo(403);
        assertThat(read.problem()).isEqualTo("violation-evidence-withheld");
    }

    @Test
    void isAddedByWhoMadeTheReportAndByNobodyElse() {
        var citizen = RegistryTokens.citizen("vneid-" + desk.marker());
        var officer = TestTokens.token("o-" + desk.marker(), "P79", List.of("OFFICER"), "registry:report");
        var hers = TestFiles.receipt(desk.report(desk.as(citizen)));
        var officers = TestFiles.receipt(desk.report(desk.as(officer)));
        var anonymous = TestFiles.receipt(desk.report(desk.anyone()));

        assertThat(TestFiles.byToken(port, hers, citizen).send("a.txt", NOTE).status())
                .isEqualTo(201);
        assertThat(TestFiles.byToken(port, officers, officer)
                        .send("a.txt", NOTE)
                        .status())
                .isEqualTo(201);
        for (var other : List.of(
                TestFiles.byToken(port, officers, citizen),
                TestFiles.byToken(port, hers, officer),
                TestFiles.byToken(port, anonymous, citizen),
                TestFiles.byToken(port, hers, RegistryTokens.overseer()),
                TestFiles.bySecret(port, hers, "guessed"))) {
            assertThat(other.send("a.txt", NOTE).problem()).isEqualTo("violation-not-found");
            assertThat(other.list().problem()).isEqualTo("violation-not-found");
            assertThat(other.withdraw(1).problem()).isEqualTo("violation-not-found");
        }
        assertThat(TestFiles.byNobody(port, hers).send("a.txt", NOTE).status()).isEqualTo(400);
        assertThat(TestFiles.byNobody(port, "PA-1").send("a.txt", NOTE).status())
                .isEqualTo(400);
    }

    @Test
    void isTakenBackUntilTheDecision() {
        var received = desk.report(desk.anyone());
        var receipt = TestFiles.receipt(received);
        var files = TestFiles.of(port, received);
        assertThat(files.send("a.txt", NOTE).status()).isEqualTo(201);
        assertThat(files.send("b.txt", NOTE).status()).as("the same again").isEqualTo(200);
        files.send("c.txt", (desk.marker() + " c").getBytes(UTF_8));

        assertThat(files.withdraw(1).json().at("/items").findValuesAsString("name"))
                .containsExactly("c.txt");
        assertThat(files.withdraw(1).problem()).isEqualTo("violation-evidence-not-found");
        assertThat(TestFiles.download(port, RegistryTokens.overseer(), receipt, 1)
                        .problem())
                .isEqualTo("violation-evidence-not-found");
        assertThat(jdbc.sql("select count(*) from violation_evidence_slice where receipt = :receipt and number = 1")
                        .param("receipt", receipt)
                        .query(Long.class)
                        .single())
                .isZero();

        desk.step(
                desk.registry(),
                receipt,
                "decision",
                "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}",
                "REJECTED");
        assertThat(files.send("d.txt", "d".getBytes(UTF_8)).problem()).isEqualTo("violation-evidence-closed");
        assertThat(files.withdraw(2).problem()).isEqualTo("violation-evidence-closed");
        assertThat(TestFiles.download(port, RegistryTokens.overseer(), receipt, 2)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void isEncryptedAndErasedWithItsReport() {
        var received = desk.report(desk.anyone());
        var receipt = TestFiles.receipt(received);
        var text = (desk.marker() + "\n").repeat(60_000).getBytes(UTF_8);
        assertThat(text.length).isGreaterThan(2 * 1024 * 1024);
        assertThat(TestFiles.of(port, received)
                        .send(desk.marker() + ".txt", text)
                        .status())
                .isEqualTo(201);

        assertThat(TestFiles.download(port, RegistryTokens.overseer(), receipt, 1)
                        .bytes())
                .isEqualTo(text);
        assertThat(TestReports.tablesWith(jdbc, desk.marker())).isEmpty();
        assertThat(TestReports.tablesWith(jdbc, TestFiles.sha256(text))).isEmpty();

        jdbc.sql("update violation_report set erase_on = :today where receipt = :receipt")
                .param("today", TestReports.today())
                .param("receipt", receipt)
                .update();
        erasure.erase();

        assertThat(jdbc.sql("select count(*) from violation_evidence_slice where receipt = :receipt")
                        .param("receipt", receipt)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from violation_evidence where receipt = :receipt and description is null")
                        .param("receipt", receipt)
                        .query(Long.class)
                        .single())
                .as("that there was one")
                .isEqualTo(1);
        var listed = desk.overseer().get("/api/v1/violations/" + receipt + "/evidence");
        assertThat(listed.json().at("/items").isEmpty()).isTrue();
        assertThat(TestFiles.download(port, RegistryTokens.overseer(), receipt, 1)
                        .problem())
                .isEqualTo("violation-evidence-not-found");
    }

    @Test
    void isCountedInListsAndNoticedByWhoDecides() {
        var received = desk.report(desk.anyone());
        var receipt = TestFiles.receipt(received);
        var seen = desk.overseer().get("/api/v1/violations/" + receipt).header("ETag");
        var files = TestFiles.of(port, received);
        files.send("a.txt", "a".getBytes(UTF_8));
        files.send("b.txt", "b".getBytes(UTF_8));
        files.withdraw(1);

        var row = desk.overseer()
                .get("/api/v1/violations?size=1000")
                .json()
                .at("/items")
                .valueStream()
                .filter(report -> report.at("/receipt").asString().equals(receipt))
                .findFirst()
                .orElseThrow();
        assertThat(row.at("/evidence").asInt()).isEqualTo(1);
        assertThat(desk.overseer()
                        .with("If-Match", seen)
                        .post(
                                "/api/v1/violations/" + receipt + "/decision",
                                "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}")
                        .json()
                        .at("/type")
                        .asString())
                .as("decided upon without the file")
                .isEqualTo("/problems/stale-version");
    }

    private List<String> actions(String receipt) {
        return jdbc.sql("select actor || ' ' || action from audit_entry where subject = :receipt order by id")
                .param("receipt", receipt)
                .query(String.class)
                .list();
    }
}
