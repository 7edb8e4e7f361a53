package vn.gov.directive24.registry.violation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;

/** The answer of the day that goes with a report: the registry's own, and no more of the report than its day. */
@RegistryIT
class ViolationDecisionIT {

    private static final String A_TIME_OF_DAY = "\\d{2}:\\d{2}";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestReports desk;

    @BeforeEach
    void open() {
        desk = TestReports.at(port);
    }

    @Test
    void isThatOfTheProcedureInWhicheverFormItsCodeWasGiven() {
        for (var code : new String[] {"1.014144", "1.014144.000.00.00.H26"}) {
            var received = desk.report(
                    desk.anyone(), desk.body().replace("1.001193", code).replace("KHAI-SINH", "HO-CHIEU"));

            assertThat(received.at("/decision/decision").asString()).as(code).isEqualTo("FORBIDDEN");
            assertThat(received.at("/decision/basis/0/rule").asString()).isEqualTo("NQ66.7-PL1-562");
            var receipt = received.at("/receipt").asString();
            assertThat(desk.overseer()
                            .get("/api/v1/violations/" + receipt)
                            .json()
                            .at("/procedureCode")
                            .asString())
                    .isEqualTo("1.014144");
            assertThat(desk.receipts(desk.overseer(), "size=1000&procedureCode=1.014144.000.00.00.H26"))
                    .contains(receipt);
        }
    }

    @Test
    void tellsNoMomentAtWhichTheReportWasMade() {
        var receipt = desk.report(desk.anyone()).at("/receipt").asString();
        desk.step(desk.registry(), receipt, "dispatch", "{}", "SENT");

        var seen = desk.agency("P01").get("/api/v1/violations/" + receipt);
        assertThat(seen.json().at("/decision/rulesAsOf").asString())
                .isEqualTo(TestReports.today().toString());
        assertThat(seen.body()).doesNotContainPattern(A_TIME_OF_DAY);
        assertThat(jdbc.sql("select decision_content from violation_report where receipt = :receipt")
                        .param("receipt", receipt)
                        .query(String.class)
                        .single())
                .contains("rulesAsOf")
                .doesNotContainPattern(A_TIME_OF_DAY);
    }

    /** As an earlier release has kept it. */
    @Test
    void losesTheMomentAlsoWhereItWasKept() throws IOException {
        var receipt = desk.report(desk.anyone()).at("/receipt").asString();
        var another = desk.report(desk.anyone()).at("/receipt").asString();
        jdbc.sql("""
                        update violation_report set procedure_code = '1.001193.000.00.00.H26',
                            decision_content = regexp_replace(decision_content, '"rulesAsOf":"[^"]*"', :moment)
                        where receipt = :receipt
                        """)
                .param("moment", "\"rulesAsOf\":\"2026-11-22T03:04:31.123456Z\"")
                .param("receipt", receipt)
                .update();
        var before = kept(another);

        jdbc.sql(new ClassPathResource("db/registry/V202511232090__no_moment_in_the_decision_of_a_report.sql")
                        .getContentAsString(UTF_8))
                .update();

        assertThat(kept(receipt)).isEqualTo(before);
        assertThat(kept(another)).isEqualTo(before);
    }

    private String kept(String receipt) {
        return jdbc.sql("select procedure_code || decision_content from violation_report where receipt = :receipt")
                .param("receipt", receipt)
                .query(String.class)
                .single();
    }

    @Test
    void believesTheCatalogueAndNotTheReporterAboutWhoAsked() {
        var bank = desk.report(desk.anyone(), desk.body().replace("UBND-HN", "NHTM"));
        var group = desk.report(desk.anyone(), desk.body().replace("UBND-HN", "VNPT"));
        var agency = desk.report(desk.anyone(), desk.body().replace("\"AGENCY\"", "\"NON_STATE\""));

        assertThat(bank.at("/decision/decision").asString()).isNotEqualTo("FORBIDDEN");
        assertThat(group.at("/decision/reason").asString()).isEqualTo("ASKER_UNCLEAR");
        assertThat(agency.at("/decision/decision").asString()).isEqualTo("FORBIDDEN");
        assertThat(desk.overseer()
                        .get("/api/v1/violations/" + bank.at("/receipt").asString())
                        .json()
                        .at("/askerKind")
                        .asString())
                .isEqualTo("NON_STATE");
    }
}
