package vn.gov.directive24.deadline.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.contract.deadline.ScoresFrozenV1;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.violation.ViolationCounts;
import vn.gov.directive24.deadline.violation.ViolationRecord;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventTap;

/** November 2025, seen in the first days of December. */
@TrackerIT
class ScoreIT {

    /** An agency that no directive names. */
    private static final String AGENCY = "VJ";

    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final LocalDate LAST = LocalDate.of(2025, 11, 30);

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScoreRecord record;

    @Autowired
    ScoreService service;

    @Autowired
    ViolationRecord violations;

    @Autowired
    TransactionTemplate transaction;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void goToNovember() {
        clock.set(LocalDate.of(2025, 11, 3));
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void isFixedWhenTheMonthIsOverAndIsTheSameHoweverOftenItIsComputed() {
        done("A", LocalDate.of(2025, 11, 20), LocalDate.of(2025, 11, 20));
        open("B", LocalDate.of(2025, 11, 20));
        assertThat(freeze("{\"month\": \"2025-11\"}").json().at("/type").asString())
                .isEqualTo("/problems/month-not-over");
        clock.set(LAST.plusDays(2));
        var provisional = scores("2025-11", "").at("/hash").asString();

        var first = freeze("{\"month\": \"2025-11\", \"reason\": \"cho phép sửa\"}");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().at("/frozen").asBoolean()).isTrue();
        assertThat(first.json().at("/hash").asString()).isEqualTo(provisional);
        assertThat(first.json().has("matchesRecord")).isFalse();
        assertThat(scores("2025-11", "&verify=true").at("/matchesRecord").asBoolean(false))
                .as("computed again from the record that nobody has changed")
                .isTrue();
        var version = first.json().at("/version").asInt();
        assertThat(freeze("{\"month\": \"2025-11\"}").json().at("/version").asInt())
                .isEqualTo(version);

        lateEntryIntoTheRecord("B");

        assertThat(scores("2025-11", "").has("matchesRecord")).isFalse();
        var stale = scores("2025-11", "&verify=true");
        assertThat(stale.at("/version").asInt()).isEqualTo(version);
        assertThat(stale.at("/hash").asString()).isEqualTo(provisional);
        assertThat(stale.at("/matchesRecord").asBoolean()).isFalse();
        assertThat(freeze("{\"month\": \"2025-11\"}").json().at("/type").asString())
                .isEqualTo("/problems/correction-needs-reason");
        clock.set(LAST.plusDays(5));
        var corrected = freeze("{\"month\": \"2025-11\", \"reason\": \"Bổ sung hồ sơ nộp ngày 19/11\"}");
        assertThat(corrected.json().at("/version").asInt()).isEqualTo(version + 1);
        assertThat(scores("2025-11", "&asOf=" + LAST.plusDays(3)).at("/version").asInt())
                .isEqualTo(version);
        assertThat(scores("2025-11", "&asOf=2025-11-15").at("/frozen").asBoolean())
                .isFalse();
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of("scores:2025-11"))
                    .last()
                    .satisfies(event -> {
                        assertThat(event.type()).isEqualTo(ScoresFrozenV1.TYPE);
                        assertThat(event.data().at("/version").asInt()).isEqualTo(version + 1);
                    }));
        }
    }

    @Test
    void saysWhatMovedItAndWhichAssignmentsDid() {
        open("C", LocalDate.of(2025, 11, 10));
        clock.set(LAST.plusDays(1));

        var movement = Api.at(port)
                .as(TrackerTokens.officerOf("BTC"))
                .get("/api/v1/scores/%s?month=2025-11".formatted(AGENCY))
                .json()
                .at("/movement");

        var onTime = movement.at("/components/0");
        assertThat(onTime.at("/component").asString()).isEqualTo("ON_TIME");
        assertThat(onTime.at("/causes").findValuesAsString("assignment")).contains(id("C"));
        assertThat(movement.at("/components/4/component").asString()).isEqualTo("VIOLATIONS");
        assertThat(movement.at("/now/components/4/reason").asString()).isEqualTo("not-yet-measured");
        assertThat(movement.at("/now/components/4").has("value")).isFalse();
    }

    @Test
    void takesTheShareDoneOnTimeFromTheRecordAndFromNothingElse() {
        done("D", LocalDate.of(2025, 11, 12), LocalDate.of(2025, 11, 12));
        open("E", LocalDate.of(2025, 11, 12));
        open("F", LocalDate.of(2025, 12, 12));
        clock.set(LAST.plusDays(1));

        var byHand = jdbc.sql("""
                        with n as (select distinct on (assignment) * from assignment_history
                                   where agency = :agency and day <= '2025-11-30' order by assignment, id desc)
                        select round(100.0 * count(*) filter (where status = 'ACCEPTED' and completed_on <= due)
                                     / count(*), 2)
                        from n where due between '2025-11-01' and '2025-11-30'
                          and not (status = 'SUBMITTED' and submitted_on <= due)
                        """)
                .param("agency", AGENCY)
                .query(java.math.BigDecimal.class)
                .single();

        assertThat(jdbc.sql("select count(*) from assignment where task like :mine")
                        .param("mine", "TEST-SCORE-" + suffix + "-%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        var provisional = Api.at(port)
                .as(TrackerTokens.officerOf("BTC"))
                .get("/api/v1/scores/%s?month=2025-11&asOf=2025-11-30".formatted(AGENCY))
                .json();
        assertThat(provisional.at("/movement/now/components/0/value").decimalValue())
                .isEqualByComparingTo(byHand);
    }

    @Test
    void previewsAFormulaAndKeepsItForTheMonthsToCome() {
        var parameters = """
                {"onTime": 100, "timeliness": 0, "freshness": 0, "measured": 0, "violations": 0,
                 "lateDaysToZero": 30, "freshDays": 30, "staleDays": 60}
                """;
        open("G", LocalDate.of(2025, 11, 4));
        clock.set(LAST.plusDays(1));
        var admin = Api.at(port).as(TrackerTokens.overseer());

        var preview = admin.post(
                "/api/v1/score-formulas/preview", "{\"month\": \"2025-11\", \"parameters\": %s}".formatted(parameters));

        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.json().at("/items").findValuesAsString("agency")).contains(AGENCY);
        var incoherent = admin.post(
                "/api/v1/score-formulas",
                "{\"validFrom\": \"2027-01\", \"note\": \"x\", \"parameters\": %s}"
                        .formatted(parameters.replace("100", "99")));
        assertThat(incoherent.status()).isEqualTo(400);
        assertThat(incoherent.json().at("/errors/0/pointer").asString()).isEqualTo("/parameters");
        var added = admin.post(
                "/api/v1/score-formulas",
                "{\"validFrom\": \"2027-01\", \"note\": \"Chỉ xét đúng hạn\", \"parameters\": %s}"
                        .formatted(parameters));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(scores("2025-11", "").at("/formula").asInt()).isEqualTo(3);
        var officer = Api.at(port).as(TrackerTokens.officerOf("BTC"));
        assertThat(officer.post("/api/v1/scores", "{\"month\": \"2025-11\"}").status())
                .isEqualTo(403);
    }

    /** A month that was fixed by the first rules can be computed again by them. */
    @Test
    void judgesByTheRulesOfTheFormula() {
        order(
                "H",
                "{\"kind\": \"WINDOW\", \"start\": \"2025-10-01\", \"due\": \"2025-12-31\"}",
                "passengers-enrolled-vna");
        jdbc.sql("""
                        insert into indicator_point (indicator, day, numerator, synthetic, source, recorded_on)
                        values ('passengers-enrolled-vna', '2025-11-04', 0, 0, 'MEASURED', '2025-11-04')
                        """).update();
        clock.set(LAST.plusDays(1));

        assertThat(factsBy(1, "H").measured()).isTrue();
        assertThat(factsBy(2, "H").measured()).as("nobody has begun it").isFalse();
        assertThat(factsBy(1, "H").duty()).isNull();
        assertThat(factsBy(2, "H").duty()).isNotNull();

        var started = Api.at(port)
                .as(TrackerTokens.officerOf(AGENCY))
                .post("/api/v1/assignments/" + id("H") + "/start", "{}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        clock.set(LAST.plusMonths(1));
        assertThat(record.facts(Period.of(YearMonth.of(2025, 12), LAST.plusMonths(1)), AGENCY, LAST.plusMonths(1), 2))
                .filteredOn(facts -> facts.assignment().equals(id("H")))
                .extracting(AssignmentFacts::measured)
                .containsExactly(true);
    }

    /** Taken back at the end: whether violations are measured shows in every score from then on. */
    @Test
    void countsWhatWasUpheldFromTheDayOnWhichItBecameKnown() {
        done("V", LocalDate.of(2025, 11, 20), LocalDate.of(2025, 11, 20));
        var fixedOn = LAST.plusDays(2);
        clock.set(fixedOn);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var fixed = service.freeze(NOVEMBER, "cho phép sửa", "vpcp").scores();
            assertThat(violationsIn(fixed).reason()).isEqualTo("not-yet-measured");

            clock.set(fixedOn.plusDays(2));
            violations.decided(upheldOnTheLastDay("SCORE-1"));

            assertThat(service.verified(NOVEMBER, fixedOn).matchesRecord())
                    .as("by what was known when it was fixed")
                    .isTrue();
            assertThat(service.verified(NOVEMBER, null).matchesRecord()).isFalse();
            var corrected =
                    service.freeze(NOVEMBER, "Kết luận đến muộn", "vpcp").scores();
            assertThat(service.verified(NOVEMBER, null).matchesRecord()).isTrue();
            assertThat(violationsIn(corrected).value()).isEqualByComparingTo("90");
            assertThat(violationsIn(corrected).violations()).isEqualTo(1);
            assertThat(violationsIn(corrected).assignments()).isZero();
            assertThat(service.movement(AGENCY, NOVEMBER, null)
                            .components()
                            .getLast()
                            .violations())
                    .containsExactly(new ScoreMovement.Upheld("KHAI-SINH", 0, 1));
            assertThat(service.movement(AGENCY, NOVEMBER, fixedOn)
                            .components()
                            .getLast()
                            .violations())
                    .isEmpty();
        });
    }

    /** While an update runs; what it writes is known from the day by the database's clock. */
    @Test
    void hearsOfViolationsFromAnInstanceOfBefore() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into violation (receipt, asker_kind, agency, document_type, demanded_on, reported_on)
                            values ('OLD-1', 'AGENCY', :agency, 'KHAI-SINH', '2025-11-01', '2025-11-02')
                            """).param("agency", AGENCY).update();
            jdbc.sql("update violation set outcome = 'UPHELD', decided_on = '2025-11-05' where receipt = 'OLD-1'")
                    .update();

            assertThat(violations.upheld(NOVEMBER.atDay(1), LAST, LocalDate.of(2200, 1, 1)))
                    .isEqualTo(new ViolationCounts(true, List.of(new ViolationCounts.Upheld(AGENCY, "KHAI-SINH", 1))));
        });
    }

    private static AgencyScore.ComponentScore violationsIn(Scores scores) {
        return scores.scores().of(AGENCY).orElseThrow().components().getLast();
    }

    private static ViolationDecidedV1 upheldOnTheLastDay(String report) {
        return new ViolationDecidedV1(
                report, AGENCY, "AGENCY", "1.001193", "KHAI-SINH", "COPY", "UPHELD", LAST.minusDays(9), LAST);
    }

    /** December, which no other test fixes; taken back at the end. */
    @Test
    void isComputedAgainByTheRulesByWhichItWasFixed() {
        order(
                "R",
                "{\"kind\": \"WINDOW\", \"start\": \"2025-10-01\", \"due\": \"2026-03-31\"}",
                "passengers-enrolled-vna");
        var december = YearMonth.of(2025, 12);
        clock.set(LocalDate.of(2026, 1, 2));
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            insert into indicator_point (indicator, day, numerator, synthetic, source, recorded_on)
                            values ('passengers-enrolled-vna', '2025-11-04', 0, 0, 'MEASURED', '2025-11-04')
                            """).update();
            jdbc.sql("""
                            insert into score_formula
                                (version, valid_from, parameters, note, created_by, created_on, rules)
                            select version + 1, '2025-12', parameters, 'cũ', 'test', '2025-12-01', 1
                            from score_formula order by version desc limit 1
                            """).update();

            service.freeze(december, null, "vpcp");

            assertThat(service.verified(december, null).matchesRecord()).isTrue();
            var period = Period.of(december, december.atEndOfMonth());
            assertThat(record.facts(period, AGENCY, LocalDate.of(2026, 1, 2), 1))
                    .as("the rules differ in what they see")
                    .isNotEqualTo(record.facts(period, AGENCY, LocalDate.of(2026, 1, 2), 2));
        });
    }

    private AssignmentFacts factsBy(int rules, String name) {
        return record.facts(Period.of(YearMonth.of(2025, 11), LAST), AGENCY, LAST.plusDays(1), rules).stream()
                .filter(facts -> facts.assignment().equals(id(name)))
                .findFirst()
                .orElseThrow();
    }

    private void order(String name, String deadline, String indicator) {
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": %s, "indicators": ["%s"]}
                """.formatted(task(name), AGENCY, deadline, indicator));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void open(String name, LocalDate due) {
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(task(name), AGENCY, due));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private void done(String name, LocalDate due, LocalDate on) {
        open(name, due);
        clock.set(on);
        var owner = Api.at(port).as(TrackerTokens.officerOf(AGENCY));
        assertThat(owner.post("/api/v1/assignments/" + id(name) + "/submission", "{\"narrative\": \"xong\"}")
                        .status())
                .isEqualTo(200);
        assertThat(overseer()
                        .post("/api/v1/assignments/" + id(name) + "/acceptance", "{}")
                        .status())
                .isEqualTo(200);
        clock.set(LocalDate.of(2025, 11, 3));
    }

    /** What arrives late for a day that has passed, as from a paper file. */
    private void lateEntryIntoTheRecord(String name) {
        jdbc.sql("""
                        insert into assignment_history (assignment, directive, task, agency, day, event, status, original_due,
                                                        due, submitted_on, completed_on, actor)
                        select id, directive, task, agency, date '2025-11-19', 'ACCEPTED', 'ACCEPTED', original_due, due,
                               date '2025-11-19', date '2025-11-19', 'test' from assignment where id = :id
                        """).param("id", id(name)).update();
    }

    private String task(String name) {
        return "TEST-SCORE-" + suffix + "-" + name;
    }

    private String id(String name) {
        return task(name) + ":" + AGENCY;
    }

    private Answer freeze(String body) {
        return overseer().post("/api/v1/scores", body);
    }

    private JsonNode scores(String month, String more) {
        return Api.at(port)
                .as(TrackerTokens.officerOf("BTC"))
                .get("/api/v1/scores?month=" + month + more)
                .json();
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
