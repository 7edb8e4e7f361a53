package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.time.TimeAutoConfiguration;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/**
 * Citizens who report and officers who deal with it.
 *
 * @param marker a word that no other test and no code writes; it stands in all that the reporter writes
 */
record TestReports(int port, String marker) {

    static final String PATH = "/api/v1/violation-reports";

    static TestReports at(int port) {
        return new TestReports(port, "Trâm-Anh-" + UUID.randomUUID());
    }

    Api as(String token) {
        return Api.at(port).as(token);
    }

    /** Without a token, from an address of her own. */
    Api anyone() {
        var random = ThreadLocalRandom.current();
        return Api.at(port)
                .with(
                        "X-Forwarded-For",
                        "198.%d.%d.%d".formatted(random.nextInt(18, 20), random.nextInt(256), random.nextInt(1, 255)));
    }

    Api registry() {
        return as(RegistryTokens.registryOfficer());
    }

    Api overseer() {
        return as(RegistryTokens.overseer());
    }

    Api agency(String code) {
        return as(RegistryTokens.respondentOf(code));
    }

    JsonNode report(Api who) {
        return report(who, body());
    }

    JsonNode report(Api who, String body) {
        var answer = who.post(PATH, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    String body() {
        return """
                {"askerKind": "AGENCY", "asker": "UBND-HN", "place": "Bộ phận một cửa", "procedureCode": "1.001193",
                 "paper": "KHAI-SINH", "form": "CERTIFIED_COPY", "demandedOn": "%s",
                 "said": "Phải nộp bản sao, %s", "name": "%s", "contact": "%s"}
                """.formatted(today(), marker, marker, marker);
    }

    void step(Api who, String receipt, String step, String body, String status) {
        var answer = who.post("/api/v1/violations/" + receipt + "/" + step, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/status").asString()).isEqualTo(status);
        assertThat(answer.header("ETag")).isNotBlank();
    }

    JsonNode content(Api who, String receipt) {
        var answer = who.get("/api/v1/violations/" + receipt + "/content");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<String> receipts(Api who, String query) {
        return who.get("/api/v1/violations?" + query).json().at("/items").findValuesAsString("receipt");
    }

    List<String> own(Api citizen) {
        return citizen.get("/api/v1/my-violation-reports").json().at("/items").findValuesAsString("receipt");
    }

    static LocalDate today() {
        return LocalDate.now(TimeAutoConfiguration.VIET_NAM);
    }

    /** In clear, or as the bytes of it. */
    static List<String> tablesWith(JdbcClient jdbc, String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from %s t where t::text like :text or t::text like :hex)"
                                        .formatted(table))
                        .param("text", "%" + text + "%")
                        .param("hex", "%" + hex + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
