package vn.gov.directive24.deadline.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

@TrackerIT
class EscalationRuleIT {

    private static final LocalDate DUE = LocalDate.of(2025, 11, 19);
    private static final String RULES = "/api/v1/escalation-rules";

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    LadderSweep ladder;

    @Autowired
    JdbcClient jdbc;

    private final String code = "test-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void turnTheClockBack() {
        overseer().send("DELETE", RULES + "/" + code, null);
        clock.set(TestClock.START);
    }

    @Test
    void firesAfterTheChangeWhatThePreviewSaidBeforeIt() {
        var assignment = order("ACV");
        clock.set(DUE.plusDays(4));
        ladder.untilNothingWaits();
        assertThat(levels(assignment)).contains("BREACH FIRED").hasSize(3);
        var rule = """
                {"nameVi": "Cảng hàng không", "agencies": "ACV", "levels": [
                  {"daysFromDue": -7, "recipients": ["FOCAL_POINT"], "quietOnHolidays": true, "atOnce": false},
                  {"daysFromDue": 3, "recipients": ["HEAD"], "quietOnHolidays": false, "atOnce": true}]}
                """;

        var preview = overseer().post(RULES + "/preview", "{\"code\": \"%s\", \"rule\": %s}".formatted(code, rule));
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().at("/byLevel/D+3").asLong())
                .isEqualTo(preview.json().at("/firesNow").asLong());
        assertThat(preview.json().at("/items").findValuesAsString("assignment")).contains(assignment);
        var expected = preview.json().at("/firesNow").asLong();
        assertThat(levels(assignment)).as("a preview changes nothing").hasSize(3);

        var saved = overseer().post(RULES, rule.replaceFirst("\\{", "{\"code\": \"" + code + "\","));
        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        ladder.untilNothingWaits();

        assertThat(levels(assignment)).contains("D+3 FIRED").hasSize(4);
        assertThat(jdbc.sql(
                                "select count(*) from escalation where rule = :rule and level = 'D+3' and outcome = 'FIRED'")
                        .param("rule", code)
                        .query(Long.class)
                        .single())
                .isEqualTo(expected);
    }

    @Test
    void keepsEachVersion() {
        var first = overseer().post(RULES, rule("\"code\": \"" + code + "\", \"agencies\": \"BKHCN\",", -3));
        assertThat(first.status()).as(first.body()).isEqualTo(201);

        var stale = overseer().with("If-Match", "\"7\"").put(RULES + "/" + code, rule("\"agencies\": \"BKHCN\",", -4));
        var changed = overseer()
                .with("If-Match", first.header("ETag"))
                .put(RULES + "/" + code, rule("\"agencies\": \"BKHCN\",", -4));

        assertThat(problemOf(stale)).isEqualTo("409 /problems/stale-version");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(overseer().send("DELETE", RULES + "/" + code, null).status()).isEqualTo(200);
        assertThat(problemOf(overseer().get(RULES + "/" + code))).isEqualTo("404 /problems/escalation-rule-not-found");
        assertThat(overseer().get(RULES + "/" + code + "/versions").json().findValuesAsString("level"))
                .containsExactly("D-4", "D-4", "D-3");
    }

    @Test
    void namesWhatItRefuses() {
        assertThat(overseer()
                        .post(RULES, rule("\"code\": \"" + code + "\", \"agencies\": \"BKHCN\",", -3))
                        .status())
                .isEqualTo(201);

        assertThat(problemOf(overseer().post(RULES, rule("\"code\": \"" + code + "\", \"agencies\": \"BXD\",", -3))))
                .isEqualTo("409 /problems/escalation-rule-exists");
        assertThat(problemOf(
                        overseer().post(RULES, rule("\"code\": \"" + code + "-2\", \"agencies\": \"BKHCN\",", -3))))
                .isEqualTo("409 /problems/escalation-scope-taken");
        assertThat(problemOf(overseer().send("DELETE", RULES + "/default", null)))
                .isEqualTo("422 /problems/default-rule-needed");
        assertThat(problemOf(officer().post(RULES, rule("\"code\": \"" + code + "-3\",", -3))))
                .isEqualTo("403 /problems/not-permitted");
        for (var wrong : new String[] {
            "\"code\": \"%s-4\", \"agencies\": \"NOBODY\",",
            "\"code\": \"%s-4\", \"directive\": \"99/CT\",",
            "\"code\": \"NO CAPITALS %s\","
        }) {
            assertThat(problemOf(overseer().post(RULES, rule(wrong.formatted(code), -3))))
                    .as(wrong)
                    .isEqualTo("400 /problems/invalid-request");
        }
        assertThat(problemOf(overseer().post(RULES, rule("\"code\": \"" + code + "-5\",", 9_999))))
                .isEqualTo("400 /problems/invalid-request");
    }

    private static String rule(String scope, int days) {
        return """
                {%s "nameVi": "Thử", "levels": [
                  {"daysFromDue": %d, "recipients": ["HEAD"], "quietOnHolidays": false, "atOnce": false}]}
                """.formatted(scope, days);
    }

    private java.util.List<String> levels(String assignment) {
        return jdbc.sql("select level || ' ' || outcome from escalation where assignment = :id order by id")
                .param("id", assignment)
                .query(String.class)
                .list();
    }

    private String order(String lead) {
        var task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(task, lead, DUE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return task + ":" + lead;
    }

    private static String problemOf(Api.Answer answer) {
        return answer.status() + " " + answer.json().at("/type").asString();
    }

    private Api officer() {
        return Api.at(port).as(TrackerTokens.officerOf("ACV"));
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
