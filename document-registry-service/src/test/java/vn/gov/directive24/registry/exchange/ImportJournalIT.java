package vn.gov.directive24.registry.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** The journal and the rows tell the same: both are there, or neither is and the journal says why. */
@RegistryIT
class ImportJournalIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClusterLock locks;

    private final String id = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    private final byte[] file = """
            code,nameVi,holder,managingAgency
            JOURNAL-%s-1,Giấy một,PERSONAL,BTP
            JOURNAL-%s-2,Giấy hai,PERSONAL,BTP
            """.formatted(id, id).getBytes(UTF_8);

    @Test
    void isDoneInTheCommitThatBroughtTheRows() {
        assertThat(Uploads.at(port).send(file, false).counts()).isEqualTo("2 0 0");

        assertThat(jdbc.sql("select distinct xmin::text from document_type where code like :codes")
                        .param("codes", "JOURNAL-" + id + "%")
                        .query(String.class)
                        .list())
                .containsExactly(jdbc.sql("select xmin::text from document_type_import where sha256 = :file")
                        .param("file", Hashes.sha256(file))
                        .query(String.class)
                        .single());
        assertThat(entry().at("/state").asString()).isEqualTo("DONE");
        assertThat(entry().has("failure")).isFalse();
    }

    @Test
    void takesNothingThatTheJournalCannotTell() {
        jdbc.sql("alter table document_type_import add constraint no_end check (state <> 'DONE' or sha256 <> '%s')"
                        .formatted(Hashes.sha256(file)))
                .update();
        try {
            var answer = Uploads.at(port).with("Prefer", "respond-async").send(file, false);
            assertThat(answer.status()).isEqualTo(202);
            await().until(() -> !entry().at("/state").asString().equals("RUNNING"));
        } finally {
            jdbc.sql("alter table document_type_import drop constraint no_end").update();
        }

        assertThat(entry().at("/state").asString()).isEqualTo("FAILED");
        assertThat(entry().at("/failure/problem").asString()).isEqualTo("internal-error");
        assertThat(entry().at("/failure/detail").asString()).contains("nothing was taken");
        assertThat(entry().at("/rowsDone").asInt()).isZero();
        assertThat(officer().get("/api/v1/document-types/JOURNAL-" + id + "-1").status())
                .isEqualTo(404);
    }

    @Test
    void remembersWhyAFileWasTurnedAway() {
        assertThat(locks.runExclusively(
                        "document-type-import",
                        () -> assertThat(Uploads.at(port).send(file, false).status())
                                .isEqualTo(409)))
                .isTrue();

        assertThat(entry().at("/state").asString()).isEqualTo("FAILED");
        assertThat(entry().at("/failure/problem").asString()).isEqualTo("document-type-import-under-way");
        assertThat(entry().at("/failure/remedy").asString()).isNotBlank();
    }

    private JsonNode entry() {
        var number = jdbc.sql("select id from document_type_import where sha256 = :file")
                .param("file", Hashes.sha256(file))
                .query(UUID.class)
                .single();
        return officer().get("/api/v1/document-types/imports/" + number).json();
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }
}
