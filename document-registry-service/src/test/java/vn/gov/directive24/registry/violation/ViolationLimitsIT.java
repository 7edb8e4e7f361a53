package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.TestTokens;

/** How many reports are taken, from whom. */
@RegistryIT
class ViolationLimitsIT {

    @LocalServerPort
    int port;

    private TestReports desk;

    @BeforeEach
    void open() {
        desk = TestReports.at(port);
    }

    @Test
    void believesNoHeaderOfWhomItDoesNotTrust() throws Exception {
        try (var stranger = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .build()) {
            var statuses = new ArrayList<Integer>();
            for (var count = 0; count < 6; count++) {
                statuses.add(stranger.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + TestReports.PATH))
                                        .header("X-Forwarded-For", "198.51.100." + count)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(desk.body()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode());
            }
            assertThat(statuses).containsExactly(201, 201, 201, 201, 201, 429);
        }
    }

    @Test
    void limitsWhatOneOfficerReportsInADay() {
        var officer = desk.as(TestTokens.token("busy-" + desk.marker(), "P79", List.of("OFFICER"), "registry:report"));
        for (var count = 0; count < 100; count++) {
            assertThat(officer.post(TestReports.PATH, desk.body()).status()).isEqualTo(201);
        }

        assertThat(officer.post(TestReports.PATH, desk.body()).header("RateLimit-Policy"))
                .isEqualTo("\"person\";q=100");
    }

    @Test
    void refusesAKeyToRepeatByFromNobody() {
        var refused = desk.anyone()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(TestReports.PATH, desk.body());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Idempotency-Key");
    }

    @Test
    void limitsAnonymousReportsFromOneAddressAndSaysWhenToComeBack() {
        var flood = desk.anyone();
        for (var count = 0; count < 5; count++) {
            assertThat(flood.post(TestReports.PATH, desk.body()).status()).isEqualTo(201);
        }

        var refused = flood.post(TestReports.PATH, desk.body());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/too-many-violation-reports");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_000, 3_600);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"address\";q=5");
        assertThat(desk.anyone().post(TestReports.PATH, desk.body()).status())
                .as("another address")
                .isEqualTo(201);
    }

    @Test
    void limitsWhatOnePersonReportsInADay() {
        var citizen = desk.as(RegistryTokens.citizen("busy-" + desk.marker()));
        for (var count = 0; count < 20; count++) {
            assertThat(citizen.post(TestReports.PATH, desk.body()).status()).isEqualTo(201);
        }

        assertThat(citizen.post(TestReports.PATH, desk.body()).header("RateLimit-Policy"))
                .isEqualTo("\"person\";q=20");
    }
}
