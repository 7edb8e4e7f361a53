package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;

/** A page of an earlier day says nothing that came later. */
@TrackerIT
class PagesAsOfIT {

    private static final LocalDate THEN = TestClock.START;

    /** Files, forms, lists with days of their own to filter by, and what is nobody's record. */
    private static final Set<String> OF_NO_DAY = Set.of(
            "/assignments/{id}/evidence/{file}",
            "/calendar",
            "/escalations",
            "/escalations/rules",
            "/escalations/rules/{code}",
            "/extensions",
            "/inbox",
            "/language",
            "/live",
            "/reports",
            "/reports/draft",
            "/reports/draft/docx",
            "/reports/{month}/versions/{version}/docx",
            "/reports/{month}/versions/{version}/json",
            "/reports/{month}/versions/{version}/xlsx",
            "/signed-out");

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings;

    private TestTask task;
    private ConsoleReader overseer;

    @BeforeEach
    void order() {
        task = TestTask.orderedAt(port);
        overseer = ConsoleReader.overseer(port, sessions);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void isTakenByEveryPageAndRefusedOfDaysToCome() {
        var walked = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().equals(PagesAsOfIT.class.getPackageName())
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                walked.addAll(mapping.getPatternValues());
            }
        });
        assertThat(walked).containsAll(OF_NO_DAY);
        walked.removeAll(OF_NO_DAY);

        assertThat(walked).hasSizeGreaterThanOrEqualTo(7).allSatisfy(path -> {
            var address = path.replace("/tasks/{code}", "/tasks/" + task.code())
                    .replace("/assignments/{id}", "/assignments/" + task.assignment())
                    .replace("{agency}", "BTC")
                    .replace("{month}", "2025-09");
            var answer = overseer.get(address + "?asOf=" + THEN.plusDays(1));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        });
    }

    @Test
    void showsATaskAndItsSharesAsTheyStood() {
        task.done(task.owner(), "/progress-reports", report(10, "mới khởi động"));
        task.done(task.owner(), "/blockers", "{\"kind\": \"BUDGET\", \"note\": \"chưa bố trí vốn\"}");
        clock.set(THEN.plusDays(2));
        task.done(task.owner(), "/progress-reports", report(60, "đã quá nửa"));
        task.done(task.owner(), "/blockers/BUDGET/clearance", "{\"note\": \"đã cấp vốn\"}");
        task.done(task.owner(), "/comments", "{\"text\": \"sắp xong\"}");
        task.done(task.owner(), "/extensions", "{\"askedDue\": \"2025-12-24\", \"grounds\": \"chờ vốn\"}");
        var amended = task.overseer().post("/api/v1/tasks/" + task.code() + "/amendments", """
                {"titleVi": "Nhiệm vụ thử, sửa", "coordinating": ["ACV"], "legalReference": "CV 1/MẪU"}
                """);
        assertThat(amended.status()).as(amended.body()).isIn(200, 201);
        var later = new String[] {"60 %", "đã quá nửa", "đã cấp vốn", "sắp xong", "24/12/2025", "CV 1/MẪU", "thử, sửa"};

        var page = overseer.page("/tasks/" + task.code() + "?asOf=" + THEN);
        assertThat(page)
                .contains("10 %", "mới khởi động", "/assignments/" + task.assignment() + "?asOf=" + THEN)
                .doesNotContain(later);
        assertThat(overseer.page("/tasks/" + task.code())).contains("60 %", "đã quá nửa", "CV 1/MẪU");

        var share = overseer.page("/assignments/" + task.assignment() + "?asOf=" + THEN);
        assertThat(share)
                .contains("10 %", "mới khởi động", "chưa bố trí vốn")
                .doesNotContain(later)
                .doesNotContain("data-live", "action=\"/assignments/");
        assertThat(overseer.page("/assignments/" + task.assignment()))
                .contains("60 %", "đã cấp vốn", "sắp xong", "24/12/2025", "data-live", "action=\"/assignments/");
        assertThat(overseer.get("/assignments/" + task.assignment() + "?asOf=" + THEN.minusDays(1))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String report(int percent, String narrative) {
        return """
                {"progress": %d, "confidence": "GREEN", "narrative": "%s"}
                """.formatted(percent, narrative);
    }
}
