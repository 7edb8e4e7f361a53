package vn.gov.directive24.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.common.contract.procedure.ComponentBecameCandidateV1;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.procedure.ProcedureIT;
import vn.gov.directive24.procedure.ProcedureTokens;
import vn.gov.directive24.procedure.RegistryStandIn;
import vn.gov.directive24.procedure.SyntheticProcedure;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;

/** What comes twice, late, after a gap or broken. */
@ProcedureIT
class RedeliveryIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    private final String code = SyntheticProcedure.freshCode();
    private final String type = SyntheticProcedure.freshType();

    @BeforeEach
    void registerAProcedureThatAsksForThePaper() {
        var answer = officer().post("/api/v1/procedures", SyntheticProcedure.body(code, "BXD", type));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void handlesAnEventOnceHoweverOftenItComes() {
        var id = UUID.randomUUID();
        for (var delivery = 0; delivery < 3; delivery++) {
            RegistryStandIn.sends(type, id, 1, DocumentTypeMovedV1.TYPE, RegistryStandIn.moved(type, "INTEGRATED"));
        }
        // The same id again with what would take the candidate back: never looked at.
        RegistryStandIn.sends(type, id, 2, DocumentTypeMovedV1.TYPE, RegistryStandIn.moved(type, "SUSPENDED"));
        RegistryStandIn.sendsSomethingNewer(type, 3);
        RegistryStandIn.awaitHandled(jdbc, type, 3);

        assertThat(status()).isEqualTo("CANDIDATE");
        try (var tap = new EventTap(ProcedureEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(code)).hasSize(2));
            assertThat(tap.of(code).getLast().type()).isEqualTo(ComponentBecameCandidateV1.TYPE);
        }
    }

    @Test
    void dropsAnOlderEventThatComesAfterANewerOne() {
        RegistryStandIn.moves(type, "INTEGRATED", 5);
        RegistryStandIn.moves(type, "CONNECTING", 4);
        RegistryStandIn.sendsSomethingNewer(type, 6);
        RegistryStandIn.awaitHandled(jdbc, type, 6);

        assertThat(status()).isEqualTo("CANDIDATE");
    }

    @Test
    void countsAGapAndGoesOn() {
        var gaps = meters.counter("directive24.inbox.gaps").count();
        RegistryStandIn.moves(type, "CONNECTING", 1);

        RegistryStandIn.moves(type, "INTEGRATED", 4);
        RegistryStandIn.awaitHandled(jdbc, type, 4);

        assertThat(status()).isEqualTo("CANDIDATE");
        assertThat(meters.counter("directive24.inbox.gaps").count()).isGreaterThan(gaps);
    }

    @Test
    void putsWhatItCannotReadAsideAndGoesOn() {
        var dead = meters.counter("directive24.inbox.dead.letters").count();

        RegistryStandIn.sends(type, Map.of("ce_type", DocumentTypeMovedV1.TYPE), "{\"no\": \"id\"}");
        RegistryStandIn.sends(
                type, UUID.randomUUID(), 1, DocumentTypeMovedV1.TYPE, "{\"code\": \"x\", \"on\": \"someday\"}");
        RegistryStandIn.moves(type, "INTEGRATED", 2);

        RegistryStandIn.awaitHandled(jdbc, type, 2);
        assertThat(status()).isEqualTo("CANDIDATE");
        assertThat(meters.counter("directive24.inbox.dead.letters").count()).isGreaterThanOrEqualTo(dead + 2);
        try (var tap = new EventTap(RegistryEvent.TOPIC + ".dlt")) {
            await().untilAsserted(() -> assertThat(tap.of(type)).hasSize(2));
            assertThat(tap.of(type))
                    .allSatisfy(letter -> assertThat(letter.headers().get("kafka_dlt-exception-message"))
                            .isNotBlank());
            assertThat(tap.of(type).getFirst().data().at("/no").asString()).isEqualTo("id");
        }
    }

    private String status() {
        return officer()
                .get("/api/v1/procedures/" + code)
                .json()
                .at("/components/0/status")
                .asString();
    }

    private Api officer() {
        return Api.at(port).as(ProcedureTokens.procedureOfficer());
    }
}
