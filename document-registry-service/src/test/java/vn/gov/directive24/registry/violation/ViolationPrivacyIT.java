package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.TestTokens;

/** What of persons is where, who reads it, and when it is gone. */
@RegistryIT
class ViolationPrivacyIT {

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
    void keepsNoWordOfAPersonInClearAndErasesItOnItsDay() {
        var citizen = desk.as(RegistryTokens.citizen("vneid-" + desk.marker()));
        var received = desk.report(citizen);
        var receipt = received.at("/receipt").asString();
        desk.step(
                desk.registry(),
                receipt,
                "decision",
                "{\"outcome\": \"REJECTED\", \"grounds\": \"" + desk.marker() + "\"}",
                "REJECTED");
        desk.step(desk.registry(), receipt, "closure", "{\"note\": \"" + desk.marker() + "\"}", "CLOSED");

        assertThat(TestReports.tablesWith(jdbc, desk.marker())).isEmpty();
        var pseudonym = jdbc.sql("select encode(reporter, 'hex') from violation_report where receipt = :receipt")
                .param("receipt", receipt)
                .query(String.class)
                .single();
        assertThat(TestReports.tablesWith(jdbc, pseudonym)).containsExactly("violation_report");
        assertThat(TestReports.tablesWith(jdbc, received.at("/secret").asString()))
                .isEmpty();
        assertThat(desk.content(desk.registry(), receipt).at("/testimony/name").asString())
                .isEqualTo(desk.marker());
        assertThat(desk.own(citizen)).contains(receipt);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject = :receipt and action = 'violation-content-read'")
                        .param("receipt", receipt)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        erasure.erase();
        assertThat(desk.content(desk.registry(), receipt).at("/testimony/name").asString())
                .as("before its day")
                .isEqualTo(desk.marker());
        jdbc.sql("update violation_report set erase_on = :today where receipt = :receipt")
                .param("today", TestReports.today())
                .param("receipt", receipt)
                .update();
        erasure.erase();

        var after = desk.content(desk.registry(), receipt);
        assertThat(after.has("testimony")).isFalse();
        assertThat(after.at("/texts").isEmpty()).isTrue();
        assertThat(after.at("/erasedOn").asString())
                .isEqualTo(TestReports.today().toString());
        assertThat(desk.own(citizen)).doesNotContain(receipt);
        assertThat(TestReports.tablesWith(jdbc, pseudonym)).isEmpty();
        for (var table : List.of("violation_key", "violation_text")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where receipt = :receipt")
                            .param("receipt", receipt)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void tellsTheAgencyWhoReportedOnlyIfTheReporterSaidSo() {
        var silent = desk.report(desk.anyone()).at("/receipt").asString();
        var open = desk.report(desk.anyone(), desk.body().replace("\"name\"", "\"showReporter\": true, \"name\""))
                .at("/receipt")
                .asString();
        for (var receipt : List.of(silent, open)) {
            desk.step(desk.registry(), receipt, "dispatch", "{}", "SENT");
        }

        assertThat(desk.content(desk.agency("P01"), silent).at("/testimony").has("name"))
                .isFalse();
        assertThat(desk.content(desk.agency("P01"), silent)
                        .at("/testimony/said")
                        .asString())
                .contains(desk.marker());
        assertThat(desk.content(desk.agency("P01"), open).at("/testimony/name").asString())
                .isEqualTo(desk.marker());
        assertThat(desk.content(desk.registry(), silent).at("/testimony/name").asString())
                .isEqualTo(desk.marker());
    }

    @Test
    void tellsAnAgencyComplainedOfNothingOfTheReporterThoughItSeesAll() {
        var receipt = desk.report(desk.anyone(), desk.body().replace("UBND-HN", "BCA"))
                .at("/receipt")
                .asString();

        assertThat(desk.content(desk.registry(), receipt).at("/testimony").has("name"))
                .isFalse();
        assertThat(desk.content(desk.registry(), receipt).at("/testimony").has("contact"))
                .isFalse();
        assertThat(desk.content(desk.overseer(), receipt).at("/testimony/name").asString())
                .isEqualTo(desk.marker());
        var roleAlone =
                desk.as(TestTokens.token("reader", "BTC", List.of("OFFICER", "REGISTRY_OFFICER"), "registry:read"));
        assertThat(desk.content(roleAlone, receipt).at("/testimony").has("name"))
                .isFalse();
    }

    @Test
    void namesNoOfficerWhoReportsToTheAgencySheReports() {
        var login = "whistle-" + UUID.randomUUID();
        var officer = desk.as(TestTokens.token(login, "P01", List.of("OFFICER"), "registry:read registry:report"));
        var receipt = desk.report(officer).at("/receipt").asString();
        desk.step(desk.registry(), receipt, "dispatch", "{}", "SENT");

        var seen = desk.agency("P01").get("/api/v1/violations/" + receipt);
        assertThat(seen.json().at("/channel").asString()).isEqualTo("OFFICER");
        assertThat(seen.json().at("/steps/0/actor").asString()).isEqualTo("reporter");
        assertThat(seen.json().at("/steps/0").has("agency")).isFalse();
        assertThat(desk.content(desk.agency("P01"), receipt).toString()).doesNotContain(login);
        assertThat(desk.content(desk.overseer(), receipt)
                        .at("/testimony/officer")
                        .asString())
                .isEqualTo(login + " (P01)");
        assertThat(TestReports.tablesWith(jdbc, login)).isEmpty();
    }

    @Test
    void erasesWhatWasLeftLyingThoughAnotherCannotBeErased() {
        var lying = desk.report(desk.as(RegistryTokens.citizen("lying-" + desk.marker())));
        var receipt = lying.at("/receipt").asString();
        assertThat(jdbc.sql("select erase_on from violation_report where receipt = :receipt")
                        .param("receipt", receipt)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TestReports.today().plusDays(365));
        var stubborn = desk.report(desk.anyone()).at("/receipt").asString();
        for (var due : List.of(receipt, stubborn)) {
            jdbc.sql("update violation_report set erase_on = :day where receipt = :receipt")
                    .param("day", due.equals(stubborn) ? TestReports.today().minusDays(1) : TestReports.today())
                    .param("receipt", due)
                    .update();
        }
        jdbc.sql("""
                create or replace function keep_key() returns trigger language plpgsql as
                $$ begin if old.receipt = '%s' then raise exception 'kept'; end if; return old; end $$
                """.formatted(stubborn)).update();
        jdbc.sql("create trigger keep_key before delete on violation_key for each row execute function keep_key()")
                .update();
        try {
            erasure.erase();
        } finally {
            jdbc.sql("drop trigger keep_key on violation_key").update();
        }

        assertThat(desk.content(desk.overseer(), receipt).has("testimony")).isFalse();
        assertThat(desk.overseer()
                        .get("/api/v1/violations/" + receipt)
                        .json()
                        .at("/status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(desk.content(desk.overseer(), stubborn).has("testimony")).isTrue();
        erasure.erase();
        assertThat(desk.content(desk.overseer(), stubborn).has("testimony")).isFalse();
    }
}
