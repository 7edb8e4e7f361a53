package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

@TrackerIT
class MonthlyOpeningIT {

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    MonthlyOpening opening;

    @Autowired
    AssignmentRepository assignments;

    @Autowired
    TransactionTemplate transaction;

    private final String task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void opensEachMonthOnceHoweverManyInstancesAndHoweverLongItWasDown() {
        order("{\"kind\": \"MONTHLY\", \"expression\": \"ngày 30 hằng tháng\"}");
        assertThat(occurrences()).containsExactly("2025-10 due 2025-10-30");

        clock.set(LocalDate.of(2026, 2, 2));
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 8; i++) {
                instances.execute(opening::open);
            }
        }

        await().untilAsserted(() -> assertThat(occurrences())
                .containsExactly(
                        "2025-10 due 2025-10-30",
                        "2025-11 due 2025-11-30",
                        "2025-12 due 2025-12-30",
                        "2026-01 due 2026-01-30",
                        "2026-02 due 2026-02-28"));
        assertThat(items("&asOf=2025-11-30").findValuesAsString("occurrence")).containsExactly("2025-10", "2025-11");
    }

    @Test
    void isDoneForEachMonthOnItsOwn() {
        order("{\"kind\": \"MONTHLY\"}");
        var owner = Api.at(port).as(TrackerTokens.officerOf("BTC"));
        var id = task + ":BTC:2025-10";

        assertThat(owner.post("/api/v1/assignments/" + id + "/submission", "{\"narrative\": \"đã báo cáo\"}")
                        .status())
                .isEqualTo(200);
        Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/assignments/" + id + "/acceptance", "{}");
        clock.set(LocalDate.of(2025, 11, 1));
        openWhoeverIsAtIt();

        var shown = owner.get("/api/v1/tasks/" + task).json();
        assertThat(shown.at("/completion/done").asInt()).isEqualTo(1);
        assertThat(shown.at("/completion/total").asInt()).isEqualTo(2);
        assertThat(shown.at("/status").asString()).isEqualTo("OPEN_IN_TIME");
    }

    @Test
    void replacesWhatAnEarlierVersionOwedOnceAndForAll() {
        order("{\"kind\": \"MONTHLY\"}");
        transaction.executeWithoutResult(_ -> assignments.saveAndFlush(
                Assignment.open("24/CT-TTg", task, "BTC", null, TestClock.START.minusDays(9))));

        openWhoeverIsAtIt();

        assertThat(items("&status=SUPERSEDED").findValuesAsString("id")).containsExactly(task + ":BTC");
        assertThat(items("&status=ASSIGNED").findValuesAsString("id")).containsExactly(task + ":BTC:2025-10");
    }

    @Test
    void doesNotAskOfAnAgencyWhatFellDueWhileItDidNotLead() {
        order("{\"kind\": \"MONTHLY\", \"expression\": \"ngày 25 hằng tháng\"}");
        clock.set(LocalDate.of(2025, 10, 20));
        amendLead("BXD");
        clock.set(LocalDate.of(2025, 12, 28));
        amendLead("BXD\", \"BTC");
        openWhoeverIsAtIt();

        assertThat(monthsOf("BTC"))
                .as("that of December was due before it came back")
                .containsExactly("2025-10");

        clock.set(LocalDate.of(2026, 1, 5));
        openWhoeverIsAtIt();
        assertThat(monthsOf("BTC")).containsExactly("2025-10", "2026-01");
        assertThat(monthsOf("BXD")).containsExactly("2025-10", "2025-11", "2025-12", "2026-01");
    }

    @Test
    void goesOnWithThePresentMonthWhenAnAgencyComesBackWithinIt() {
        order("{\"kind\": \"MONTHLY\"}");
        clock.set(LocalDate.of(2025, 10, 20));
        amendLead("BXD");
        assertThat(items("&status=SUPERSEDED").findValuesAsString("id")).containsExactly(task + ":BTC:2025-10");

        clock.set(LocalDate.of(2025, 10, 22));
        amendLead("BXD\", \"BTC");

        assertThat(items("&status=SUPERSEDED").findValuesAsString("id")).isEmpty();
        assertThat(monthsOf("BTC")).containsExactly("2025-10");
    }

    private void amendLead(String lead) {
        var answer = Api.at(port)
                .as(TrackerTokens.overseer())
                .post("/api/v1/tasks/" + task + "/amendments", """
                {"lead": ["%s"], "legalReference": "Công văn 99/VPCP", "reason": "đổi cơ quan chủ trì"}
                """.formatted(lead));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
    }

    private List<String> monthsOf(String agency) {
        return items("&agency=" + agency)
                .valueStream()
                .map(item -> item.get("occurrence").asString())
                .sorted()
                .toList();
    }

    /** The service's own clockwork may hold the lock. */
    private void openWhoeverIsAtIt() {
        await().until(opening::open);
    }

    private void order(String deadline) {
        var answer = Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["BTC"], "deadline": %s}
                """.formatted(task, deadline));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private List<String> occurrences() {
        return items("")
                .valueStream()
                .map(item -> item.get("occurrence").asString() + " due "
                        + item.get("due").asString())
                .toList();
    }

    private tools.jackson.databind.JsonNode items(String more) {
        return Api.at(port)
                .as(TrackerTokens.overseer())
                .get("/api/v1/assignments?task=" + task + more)
                .json()
                .at("/items");
    }
}
