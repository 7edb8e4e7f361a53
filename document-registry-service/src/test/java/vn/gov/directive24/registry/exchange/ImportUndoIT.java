package vn.gov.directive24.registry.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** A wrong file is taken back as one step, once, and never over what somebody has written since. */
@RegistryIT
class ImportUndoIT {

    private static final String WHY = "{\"reason\": \"nhầm tệp\"}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String id = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void bringsEachTypeBackToWhatItSaidBefore() {
        take(
                row("OLD", "Tên cũ", "BTP", ""),
                row("STEP", "Chỉ đổi trạng thái", "BTP", ""),
                row("SAME", "Vẫn thế", "BTP", ""));
        var wrong = take(
                row("NEW", "Giấy mới", "BTP", ""),
                row("OLD", "Tên sai", "BTC", "Đã có lộ trình"),
                row("STEP", "Chỉ đổi trạng thái", "BTP", "Đã có lộ trình"),
                row("SAME", "Vẫn thế", "BTP", ""),
                row("PLAN", "Giấy có lộ trình", "BTP", "Đã có lộ trình"));
        var before = state();

        var preview = undo(wrong, "{\"reason\": \"nhầm tệp\", \"dryRun\": true}");

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(lines(preview.json()))
                .containsExactly("2 NEW WITHDRAWN", "3 OLD RESTORED", "4 STEP KEPT", "6 PLAN WITHDRAWN");
        assertThat(preview.json().at("/rows/1/differences").findValuesAsString("field"))
                .containsExactly("nameVi", "managingAgency");
        assertThat(preview.json().at("/rows/1/stays").asString()).isEqualTo("PLANNED");
        assertThat(state()).isEqualTo(before);

        var undone = undo(wrong, WHY);

        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.json().at("/rows")).isEqualTo(preview.json().at("/rows"));
        assertThat(type("OLD").at("/nameVi").asString()).isEqualTo("Tên cũ");
        assertThat(type("OLD").at("/managingAgency").asString()).isEqualTo("BTP");
        assertThat(type("NEW").at("/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(type("PLAN").at("/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(type("STEP").at("/status").asString()).isEqualTo("PLANNED");
        var last = history("OLD").at("/items/3");
        assertThat(last.at("/reason").asString()).isEqualTo("Hoàn tác lần nhập %s: nhầm tệp".formatted(wrong));
        assertThat(last.at("/actor").asString()).isEqualTo("registry");
        assertThat(entry(wrong).at("/undone/reason").asString()).isEqualTo("nhầm tệp");
        assertThat(entry(wrong).at("/undone/actor").asString()).isEqualTo("registry");
        assertRefused(undo(wrong, WHY), 409, "document-type-import-undone");
        assertThat(history("OLD").at("/items")).hasSize(4);
    }

    @Test
    void letsTheRightFileComeAfterTheWrongOne() {
        var rows = new String[] {row("A", "Giấy A", "BTP", "Đề xuất"), row("B", "Giấy B", "BTP", "Đã có lộ trình")};
        assertThat(undo(take(rows), WHY).status()).isEqualTo(200);

        var right = take(rows);

        assertThat(type("A").at("/status").asString()).isEqualTo("PROPOSED");
        assertThat(type("B").at("/status").asString()).isEqualTo("PLANNED");
        assertThat(lines(undo(right, WHY).json())).containsExactly("2 A WITHDRAWN", "3 B WITHDRAWN");
        assertThat(type("B").at("/status").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void takesNothingBackWhenATypeWasChangedSince() {
        take(row("ONE", "Một", "BTP", ""), row("TWO", "Hai", "BTP", ""));
        var first = take(row("ONE", "Một sai", "BTP", ""), row("TWO", "Hai sai", "BTP", ""));
        var second = take(row("TWO", "Hai sai nữa", "BTP", ""));
        var before = state();

        var preview = undo(first, "{\"reason\": \"nhầm tệp\", \"dryRun\": true}");
        var refused = undo(first, WHY);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().at("/refused").findValuesAsString("row")).containsExactly("3");
        assertRefused(refused, 422, "document-type-import-undo-refused");
        assertThat(refused.json().at("/rows").findValuesAsString("row")).containsExactly("3");
        assertThat(refused.json().at("/rows/0/code").asString()).isEqualTo(code("TWO"));
        assertThat(refused.json().at("/rows/0/reason").asString()).contains("registry");
        assertThat(state()).isEqualTo(before);

        assertThat(undo(second, WHY).status()).isEqualTo(200);
        assertThat(undo(first, WHY).status())
                .as("nothing stands in the way any more")
                .isEqualTo(200);
        assertThat(type("TWO").at("/nameVi").asString()).isEqualTo("Hai");
    }

    @Test
    void leavesPapersOfOtherAgenciesAlone() {
        var wrong = take(row("MINE", "Của BTC", "BTC", ""), row("YOURS", "Của BTP", "BTP", ""));

        var refused = Api.at(port).as(RegistryTokens.officerOf("BTC")).post(path(wrong), WHY);

        assertRefused(refused, 422, "document-type-import-undo-refused");
        assertThat(refused.json().at("/rows").findValuesAsString("row")).containsExactly("3");
        assertThat(type("MINE").at("/status").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void bringsBackTheDayThatWasPlannedAndTheOneThatCounts() {
        take(row("DAY", "Có ngày", "BTP", ""));
        roadmap("2020-12-31");
        var wrong = roadmap("2099-12-31");
        assertThat(type("DAY").at("/late").asBoolean())
                .as("an officer of the registry put it off")
                .isFalse();

        assertThat(undo(wrong, WHY).status()).isEqualTo(200);

        assertThat(type("DAY").at("/roadmapOn").asString()).isEqualTo("2020-12-31");
        assertThat(type("DAY").at("/late").asBoolean()).isTrue();
        assertThat(type("DAY").has("postponement")).isFalse();
    }

    private String roadmap(String day) {
        var file = "code;roadmapOn\n%s;%s".formatted(code("DAY"), day);
        return Uploads.at(port)
                .send(file.getBytes(UTF_8), false)
                .json()
                .at("/id")
                .asString();
    }

    @Test
    void answersARepeatedRequestAsTheFirst() {
        var wrong = take(row("KEY", "Giấy", "BTP", ""));
        var officer = officer().with("Idempotency-Key", "undo-" + id);

        var first = officer.post(path(wrong), WHY);
        var again = officer.post(path(wrong), WHY);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(history("KEY").at("/items")).hasSize(2);
    }

    @Test
    void refusesWhatChangedNothing() {
        take(row("SAME", "Vẫn thế", "BTP", ""));
        var same = take(row("SAME", "Vẫn thế", "BTP", ""));
        var dry = Uploads.at(port)
                .send(file(row("DRY", "Thử", "BTP", "")), true)
                .json()
                .at("/id")
                .asString();

        assertRefused(undo(same, WHY), 422, "document-type-import-nothing-to-undo");
        assertRefused(undo(dry, WHY), 409, "document-type-import-not-done");
        assertRefused(undo(UUID.randomUUID().toString(), WHY), 404, "document-type-import-not-found");
        assertThat(undo(same, "{\"reason\": \" \"}").status()).isEqualTo(400);
    }

    private static void assertRefused(Api.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/" + problem);
        assertThat(answer.json().at("/remedy").asString()).isNotBlank();
    }

    private java.util.List<String> lines(JsonNode report) {
        return report.at("/rows")
                .valueStream()
                .map(line -> "%s %s %s"
                        .formatted(
                                line.at("/row").asInt(),
                                line.at("/code").asString().replace("UNDO-" + id + "-", ""),
                                line.at("/undone").asString()))
                .toList();
    }

    /** @return the id of the import */
    private String take(String... rows) {
        var answer = Uploads.at(port).send(file(rows), false);
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json().at("/id").asString();
    }

    private static byte[] file(String... rows) {
        return ("code;nameVi;holder;managingAgency;status\n" + String.join("\n", rows)).getBytes(UTF_8);
    }

    private String row(String name, String nameVi, String agency, String status) {
        return "%s;%s;PERSONAL;%s;%s".formatted(code(name), nameVi, agency, status);
    }

    private Api.Answer undo(String number, String body) {
        return officer().post(path(number), body);
    }

    private static String path(String number) {
        return "/api/v1/document-types/imports/" + number + "/undo";
    }

    private JsonNode entry(String number) {
        return officer().get("/api/v1/document-types/imports/" + number).json();
    }

    private JsonNode type(String name) {
        return officer().get("/api/v1/document-types/" + code(name)).json();
    }

    private JsonNode history(String name) {
        return officer()
                .get("/api/v1/document-types/" + code(name) + "/history")
                .json();
    }

    private String code(String name) {
        return "UNDO-" + id + "-" + name;
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }

    private String state() {
        return jdbc.sql("""
                        select (select count(*) from document_type_version) || ' '
                            || (select coalesce(sum(last_sequence), 0) from event_sequence)
                        """).query(String.class).single();
    }
}
