package vn.gov.directive24.registry.documenttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** What was said of a type stays on record, and can be asked for by its day. */
@RegistryIT
class DocumentTypeRecordIT {

    @LocalServerPort
    int port;

    @Autowired
    DocumentTypeRecord record;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    SmartLifecycle catalogueLoader;

    private final String code =
            "SYN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void tellsWhoChangedWhatWhenAndWhy() {
        var registered = register();
        amend(registered.header("ETag"), "bổ sung tên gọi");

        var items = officer().get(path() + "/history").json().at("/items");

        assertThat(items.findValuesAsString("change")).containsExactly("REGISTERED", "AMENDED");
        assertThat(items.at("/1/actor").asString()).isEqualTo("registry");
        assertThat(items.at("/1/reason").asString()).isEqualTo("bổ sung tên gọi");
        assertThat(items.at("/1/day").asString()).isEqualTo(LocalDate.now(clock).toString());
        assertThat(items.at("/1/differences").findValuesAsString("field"))
                .containsExactly("synonyms", "essential", "assuranceLevel", "roadmapOn");
        assertThat(items.at("/1/differences/0/after").asString()).isEqualTo("Giấy mẫu; GTM");
    }

    @Test
    void answersAsItStoodOnADay() {
        var registered = register();
        // The record of a type that came three days ago and was amended today.
        jdbc.sql("alter table document_type_version disable trigger document_type_version_append_only")
                .update();
        jdbc.sql("update document_type_version set day = day - 3 where code = :code")
                .param("code", code)
                .update();
        jdbc.sql("alter table document_type_version enable trigger document_type_version_append_only")
                .update();
        amend(registered.header("ETag"), "bổ sung");
        var today = LocalDate.now(clock);

        assertThat(officer().get(path() + "?asOf=" + today.minusDays(4)).status())
                .isEqualTo(404);
        assertThat(officer().get(path() + "?asOf=" + today.minusDays(1)).json().at("/synonyms"))
                .isEmpty();
        assertThat(officer().get(path() + "?asOf=" + today).json().at("/synonyms"))
                .hasSize(2);
        assertThat(found("asOf=" + today.minusDays(1) + "&essential=true")).isZero();
        assertThat(found("asOf=" + today + "&essential=true&late=true")).isOne();
        assertThat(found("essential=true&late=true")).isOne();
        assertThat(found("late=false")).isZero();
        assertThat(officer().get(path() + "?asOf=" + today.plusDays(1)).status())
                .isEqualTo(400);
        assertThat(record.find(code, today.minusDays(1)).orElseThrow().essential())
                .isFalse();
        assertThat(record.on(today))
                .filteredOn(type -> type.code().equals(code))
                .singleElement()
                .matches(DocumentTypeState::essential);
        assertThat(record.versions())
                .filteredOn(type -> type.code().equals(code))
                .hasSize(2);
    }

    @Test
    void refusesAnAmendmentOfAnotherVersionAndOneThatChangesNothing() {
        var registered = register();
        amend(registered.header("ETag"), "bổ sung");

        var stale = officer().with("If-Match", registered.header("ETag")).put(path(), amendment("lại"));
        var same = officer().put(path(), amendment("lại"));
        var stranger = Api.at(port).as(RegistryTokens.officerOf("BTC")).put(path(), amendment("lại"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.json().at("/type").asString()).isEqualTo("/problems/document-type-unchanged");
        assertThat(stranger.status()).isEqualTo(403);
    }

    @Test
    void isAppendOnly() {
        register();

        assertThatThrownBy(() -> jdbc.sql("delete from document_type_version where code = :code")
                        .param("code", code)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void leavesAnOfficersChangeAloneAtTheNextStart() {
        var shipped = "/api/v1/document-types/LLTP";
        assertThat(officer().get(shipped).json().at("/legalBasis").asString()).contains("Điều 4 khoản 8");
        var before = record.versions().size();
        catalogueLoader.start();
        assertThat(record.versions()).hasSize(before);
        var name = "Phiếu lý lịch tư pháp " + code;
        var amended = officer().put(shipped, """
                {"nameVi": "%s", "holder": "PERSONAL", "managingAgency": "BCA", "reason": "đổi mẫu"}
                """.formatted(name));
        assertThat(amended.status()).as(amended.body()).isEqualTo(200);

        catalogueLoader.start();

        assertThat(officer().get(shipped).json().at("/nameVi").asString()).isEqualTo(name);
        assertThat(record.versions()).hasSize(before + 1);
    }

    private Api.Answer register() {
        var answer = officer().post("/api/v1/document-types", """
                {"code": "%s", "nameVi": "Giấy tờ mẫu %s", "holder": "PERSONAL", "managingAgency": "BXD", "synthetic": true}
                """.formatted(code, code));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private void amend(String etag, String reason) {
        var answer = officer().with("If-Match", etag).put(path(), amendment(reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String amendment(String reason) {
        return """
                {"nameVi": "Giấy tờ mẫu %s", "synonyms": ["Giấy mẫu", "GTM"], "holder": "PERSONAL",
                 "managingAgency": "BXD", "essential": true, "assuranceLevel": 2, "roadmapOn": "2020-12-31", "reason": "%s"}
                """.formatted(code, reason);
    }

    private int found(String query) {
        return officer()
                .get("/api/v1/document-types?q=" + code + "&" + query)
                .json()
                .at("/page/totalItems")
                .asInt();
    }

    private String path() {
        return "/api/v1/document-types/" + code;
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }
}
