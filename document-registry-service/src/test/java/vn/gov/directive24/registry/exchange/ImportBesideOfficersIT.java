package vn.gov.directive24.registry.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** An import and an officer change one type at the same time: neither undoes what the other wrote. */
@RegistryIT
class ImportBesideOfficersIT {

    private static final String HEADERS = "Mã loại giấy tờ;Tên loại giấy tờ;Chủ thể;Cơ quan quản lý;%s\r\n";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String code =
            "BESIDE-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void keepsWhatAnOfficerAmendedWhileTheFileWasRead() {
        assertThat(send("Lĩnh vực", "Hộ tịch")).isEqualTo("1 0 0");

        var imported = transaction.execute(_ -> {
            jdbc.sql("update document_type set legal_basis = 'Luật mới', version = version + 1 where code = :code")
                    .param("code", code)
                    .update();
            var importing = CompletableFuture.supplyAsync(() -> send("Lĩnh vực", "Quốc tịch"));
            await().until(this::somebodyWaits);
            return importing;
        });

        assertThat(imported).succeedsWithin(java.time.Duration.ofSeconds(30)).isEqualTo("0 1 0");
        var type = Api.at(port)
                .as(RegistryTokens.registryOfficer())
                .get("/api/v1/document-types/" + code)
                .json();
        assertThat(type.at("/sector").asString()).isEqualTo("Quốc tịch");
        assertThat(type.at("/legalBasis").asString()).isEqualTo("Luật mới");
    }

    private String send(String header, String value) {
        var file =
                HEADERS.formatted(header) + "%s;Giấy tờ hai người cùng sửa;Cá nhân;BTP;%s\r\n".formatted(code, value);
        return Uploads.at(port).send(file.getBytes(UTF_8), false).counts();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                                       where wait_event_type = 'Lock' and query like '%document_type%')
                        """).query(Boolean.class).single();
    }
}
