package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.escalation.EscalationEvent.AssignmentEscalated;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.escalation.Rung;
import vn.gov.directive24.testing.Api;

/** The inbox and the levels of an assignment, for the agency that was told and for those who were not. */
@TrackerIT
class InboxPageIT {

    private static final LocalDate DUE = LocalDate.of(2025, 11, 19);

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private ConsoleReader officer;

    @BeforeEach
    void signIn() {
        officer = ConsoleReader.officerOf("CMC", port, sessions);
        officer.submit("/inbox?page=1", "/inbox/read-all", Map.of());
    }

    @Test
    void countsWhatIsUnreadInTheNavigationOfEveryPage() {
        assertThat(officer.page("/calendar")).doesNotContain("class=\"unread\"");

        escalated();

        assertThat(officer.page("/calendar")).contains("1 thông báo chưa đọc");
        assertThat(officer.page("/inbox?unread=true&kind=ESCALATION")).contains("Quá hạn 1 ngày", "Mới");
        assertThat(officer.page("/inbox?kind=MENTION")).doesNotContain("Quá hạn 1 ngày");
        assertThat(ConsoleReader.officerOf("BXD", port, sessions).page("/inbox"))
                .doesNotContain("Nhiệm vụ thử hộp thư");
    }

    @Test
    void readsOneAndComesBackToTheSamePageOfTheList() {
        escalated();
        var id = numberOf("/inbox/(\\d+)/read", officer.page("/inbox"));

        var answer = officer.submit(
                "/inbox", "/inbox/" + id + "/read", Map.of("unread", "true", "kind", "ESCALATION", "page", "1"));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/inbox?unread=true&kind=ESCALATION");
        assertThat(officer.page("/inbox")).doesNotContain("class=\"unread\"");
    }

    @Test
    void takesNoteByNameOnceAndTellsTheNameToThoseItConcerns() {
        var assignment = escalated();
        var id = numberOf("/inbox/(\\d+)/acknowledgement", officer.page("/inbox"));

        officer.submit("/inbox", "/inbox/" + id + "/acknowledgement", Map.of("note", "Xong trước thứ Sáu"));

        assertThat(officer.page("/inbox"))
                .contains("CMC", "officer-CMC", "Xong trước thứ Sáu")
                .doesNotContain("class=\"unread\"", "/inbox/" + id + "/acknowledgement");
        officer.submit("/inbox?page=2", "/inbox/" + id + "/acknowledgement", Map.of());
        assertThat(officer.page("/inbox")).contains("Cơ quan bạn đã xác nhận");

        var page = "/assignments/" + assignment;
        assertThat(ConsoleReader.overseer(port, sessions).page(page)).contains("(officer-CMC)", "Xong trước thứ Sáu");
        assertThat(ConsoleReader.officerOf("BXD", port, sessions).page(page))
                .contains("đã xác nhận")
                .doesNotContain("(officer-CMC)", "Xong trước thứ Sáu");
    }

    @Test
    void takesNoteOnThePageOfTheAssignment() {
        var page = "/assignments/" + escalated();
        var number = numberOf("/escalations/(\\d+)/acknowledgement", officer.page(page));
        assertThat(ConsoleReader.officerOf("BXD", port, sessions).page(page))
                .contains("Ngày đầu quá hạn")
                .doesNotContain("/acknowledgement");

        officer.submit(page, page + "/escalations/" + number + "/acknowledgement", Map.of("note", "Đang làm"));

        assertThat(officer.page(page)).contains("Đang làm", "officer-CMC").doesNotContain("/acknowledgement");
        assertThat(officer.page("/escalations?agency=cmc&acknowledged=true")).contains(page);
        assertThat(officer.page("/escalations?agency=cmc&acknowledged=false")).doesNotContain(page);
    }

    @Test
    void tellsNobodyOfANoticeThatIsNotHers() {
        escalated();
        var id = numberOf("/inbox/(\\d+)/read", officer.page("/inbox"));
        var stranger = ConsoleReader.officerOf("BXD", port, sessions);

        stranger.submit("/inbox?page=1", "/inbox/" + id + "/read", Map.of());

        assertThat(stranger.page("/inbox")).contains("Không có thông báo này trong hộp thư của bạn");
        assertThat(officer.page("/inbox")).contains("1 thông báo chưa đọc");
    }

    private static String numberOf(String pattern, String page) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    /** As the sweep does it: the level and the notice in one transaction. */
    private String escalated() {
        var task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử hộp thư",
                 "modality": "MANDATORY", "lead": ["CMC"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(task, DUE));
        var assignment = task + ":CMC";
        var on = DUE.plusDays(1);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var id = jdbc.sql("""
                            insert into escalation (assignment, directive, task, agency, due, days_from_due, level,
                                                    outcome, recipients, at_once, rule, rule_version, should_fire_on,
                                                    fired_on, at)
                            values (:assignment, '24/CT-TTg', :task, 'CMC', :due, 1, 'BREACH', 'FIRED', '{HEAD}', true,
                                    'default', 1, :on, :on, now()) returning id
                            """)
                    .param("assignment", assignment)
                    .param("task", task)
                    .param("due", DUE)
                    .param("on", on)
                    .query(Long.class)
                    .single();
            var rung = new Rung(1, List.of(Recipient.HEAD), false, true);
            events.publishEvent(
                    new AssignmentEscalated(id, assignment, "24/CT-TTg", task, "CMC", DUE, rung, "default", 1, on, on));
        });
        return assignment;
    }
}
