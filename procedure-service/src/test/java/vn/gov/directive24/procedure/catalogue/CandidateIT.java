package vn.gov.directive24.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.common.contract.procedure.ComponentBecameCandidateV1;
import vn.gov.directive24.common.contract.procedure.ComponentCutV1;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.procedure.ProcedureRegisteredV1;
import vn.gov.directive24.common.contract.procedure.ProcedureSimplifiedV1;
import vn.gov.directive24.procedure.ProcedureIT;
import vn.gov.directive24.procedure.ProcedureTokens;
import vn.gov.directive24.procedure.RegistryStandIn;
import vn.gov.directive24.procedure.SyntheticProcedure;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;

/** From a paper on VNeID to a paper nobody asks for, over Kafka and HTTP. */
@ProcedureIT
class CandidateIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String code = SyntheticProcedure.freshCode();
    private final String type = SyntheticProcedure.freshType();

    @Test
    void leadsFromAnIntegratedPaperToASimplifiedProcedure() {
        register(code, type);

        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);
        assertThat(status(code, 1)).isEqualTo("CANDIDATE");
        var cut = SyntheticProcedure.cut(officer(), code, 1);

        assertThat(cut.status()).as(cut.body()).isEqualTo(200);
        var component = cut.json().at("/components/0");
        assertThat(component.at("/status").asString()).isEqualTo("CUT");
        assertThat(component.at("/cut/legalReference").asString()).isEqualTo("Quyết định số 01/QĐ-MẪU");
        assertThat(component.at("/cut/by").asString()).isEqualTo("procedure");
        assertThat(component.at("/cut/on").asString()).isNotBlank();
        assertThat(cut.json().at("/simplifiedOn").asString()).isNotBlank();
        try (var tap = new EventTap(ProcedureEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(code)).hasSize(4));
            assertThat(tap.of(code))
                    .extracting(EventTap.Event::type)
                    .containsExactly(
                            ProcedureRegisteredV1.TYPE,
                            ComponentBecameCandidateV1.TYPE,
                            ComponentCutV1.TYPE,
                            ProcedureSimplifiedV1.TYPE);
            assertThat(tap.of(code)).extracting(EventTap.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(tap.of(code).get(1).data().at("/documentType").asString())
                    .isEqualTo(type);
            assertThat(tap.of(code).get(2).data().at("/legalReference").asString())
                    .isEqualTo("Quyết định số 01/QĐ-MẪU");
            assertThat(tap.of(code).getLast().data().at("/programmes/0").asString())
                    .isEqualTo("VNEID_324");
            assertThat(tap.of(code).getLast().headers())
                    .containsEntry("ce_source", "/directive24/procedure-service")
                    .containsEntry("content-type", "application/json");
        }
    }

    @Test
    void takesTheCandidateBackWhenThePaperIsSuspendedAndKeepsThatOnRecord() {
        register(code, type);
        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);
        assertThat(status(code, 1)).isEqualTo("CANDIDATE");

        RegistryStandIn.moves(type, "SUSPENDED", 2);

        RegistryStandIn.awaitHandled(jdbc, type, 2);
        assertThat(status(code, 1)).isEqualTo("REQUIRED");
        var refused = SyntheticProcedure.cut(officer(), code, 1);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/component-transition-not-allowed");
        assertThat(refused.json().at("/remedy").asString())
                .isEqualTo("It can be cut once document type %s is integrated on VNeID.".formatted(type));
        assertThat(auditOf(code))
                .containsExactly("procedure-registered", "component-became-candidate", "component-required-again");
    }

    @Test
    void makesCandidatesAtOnceWhenThePaperIsOnVneidAlready() {
        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);

        register(code, type, null);
        assertThat(status(code, 1)).isEqualTo("CANDIDATE");
        assertThat(status(code, 2)).isEqualTo("REQUIRED");
        var before = officer().get("/api/v1/procedures/" + code).header("ETag");
        var linked = SyntheticProcedure.link(officer(), code, 2, type);

        assertThat(linked.status()).as(linked.body()).isEqualTo(200);
        assertThat(linked.json().at("/components/1/status").asString()).isEqualTo("CANDIDATE");
        assertThat(linked.header("ETag")).isNotBlank().isNotEqualTo(before);
    }

    @Test
    void listsTheCandidatesOfAllProcedures() {
        var other = SyntheticProcedure.freshCode();
        register(code, type, null, type);
        register(other, type);
        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);

        var all = officer().get("/api/v1/candidates?documentType=" + type).json();
        assertThat(all.at("/page/totalItems").asInt()).isEqualTo(3);
        var first = officer()
                .get("/api/v1/candidates?agency=BXD&size=1&page=0&documentType=" + type)
                .json();
        assertThat(first.at("/page/totalPages").asInt()).isEqualTo(3);
        assertThat(first.at("/items/0/documentTypeName").asString()).isEqualTo("Giấy tờ mẫu " + type);
        assertThat(first.at("/items/0/component").asInt()).isEqualTo(1);
        assertThat(first.at("/items/0/since").asString()).isNotBlank();
        assertThat(officer()
                        .get("/api/v1/candidates?agency=BTC&documentType=" + type)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(officer().get("/api/v1/candidates?size=0").status()).isEqualTo(400);
    }

    /** More than two pages of the sweep, so that the page borders are crossed. */
    @Test
    void reachesEveryProcedureHoweverManyAreLinked() {
        var codes = Stream.generate(SyntheticProcedure::freshCode).limit(230).toList();
        codes.forEach(each -> register(each, type, type));

        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);
        assertThat(candidatesOf(type)).isEqualTo(460);

        RegistryStandIn.moves(type, "WITHDRAWN", 2);
        RegistryStandIn.awaitHandled(jdbc, type, 2);
        assertThat(candidatesOf(type)).isZero();
    }

    private int candidatesOf(String documentType) {
        return officer()
                .get("/api/v1/candidates?size=1&documentType=" + documentType)
                .json()
                .at("/page/totalItems")
                .asInt();
    }

    private List<String> auditOf(String subject) {
        return jdbc.sql("select action from audit_entry where subject = :subject order by id")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private String status(String procedure, int component) {
        return officer()
                .get("/api/v1/procedures/" + procedure)
                .json()
                .at("/components/%d/status".formatted(component - 1))
                .asString();
    }

    private void register(String procedure, @Nullable String... types) {
        var answer = officer().post("/api/v1/procedures", SyntheticProcedure.body(procedure, "BXD", types));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Api officer() {
        return Api.at(port).as(ProcedureTokens.procedureOfficer());
    }
}
