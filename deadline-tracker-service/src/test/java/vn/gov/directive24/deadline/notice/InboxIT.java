package vn.gov.directive24.deadline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.escalation.EscalationEvent.AssignmentEscalated;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.escalation.Rung;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.TestTokens;

@TrackerIT
class InboxIT {

    private static final LocalDate DUE = LocalDate.of(2025, 11, 19);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void holdsWhatTheAgencyWasToldAndEachOfficerReadsForHerself() {
        var assignment = escalated("BKHCN", DUE.plusDays(1), Recipient.FOCAL_POINT, Recipient.HEAD);
        var reader = Api.at(port).as(TrackerTokens.officerOf("BKHCN"));
        var colleague = Api.at(port)
                .as(TestTokens.token("another", "BKHCN", List.of("OFFICER"), "deadline:read deadline:write"));

        var inbox = reader.get("/api/v1/inbox?unreadOnly=true").json();
        var notice = inbox.at("/items/0");
        assertThat(notice.at("/assignment").asString()).isEqualTo(assignment);
        assertThat(notice.at("/titleVi").asString()).isEqualTo("Quá hạn 1 ngày: Nhiệm vụ thử");
        assertThat(notice.at("/textEn").asString()).contains("1 day overdue");
        assertThat(notice.at("/escalation").asLong()).isPositive();
        var unread = inbox.at("/unread").asLong();

        var read = reader.post("/api/v1/inbox/" + notice.at("/id").asLong() + "/read", "{}");
        assertThat(read.json().at("/readAt").asString()).isNotBlank();
        assertThat(reader.get("/api/v1/inbox").json().at("/unread").asLong()).isEqualTo(unread - 1);
        assertThat(colleague.get("/api/v1/inbox").json().at("/unread").asLong()).isEqualTo(unread);

        reader.post("/api/v1/inbox/read-all", "{}");
        assertThat(reader.get("/api/v1/inbox").json().at("/unread").asLong()).isZero();
        assertThat(reader.get("/api/v1/inbox?unreadOnly=true").json().at("/items"))
                .isEmpty();
    }

    @Test
    void isNobodyElses() {
        escalated("BKHCN", DUE.plusDays(1), Recipient.HEAD);
        var notice = Api.at(port)
                .as(TrackerTokens.officerOf("BKHCN"))
                .get("/api/v1/inbox")
                .json()
                .at("/items/0/id")
                .asLong();

        var answer = Api.at(port).as(TrackerTokens.officerOf("ACV")).post("/api/v1/inbox/" + notice + "/read", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/notice-not-found");
    }

    @Test
    void tellsVpcpWhatTheRuleNamesItFor() {
        var assignment = escalated("BKHCN", DUE.plusDays(30), Recipient.HEAD, Recipient.VPCP, Recipient.PM_REPORT);

        var notice = Api.at(port)
                .as(TrackerTokens.overseer())
                .get("/api/v1/inbox")
                .json()
                .at("/items/0");

        assertThat(notice.at("/assignment").asString()).isEqualTo(assignment);
        assertThat(notice.at("/textVi").asString())
                .contains("Bộ Khoa học và Công nghệ", "báo cáo Thủ tướng")
                .doesNotContain("Đề nghị cập nhật");
    }

    @Test
    void holdsACommentThatCallsTheReaderByName() {
        var assignment = escalated("BKHCN", DUE.plusDays(1), Recipient.HEAD);
        Api.at(port).as(TrackerTokens.officerOf("BKHCN")).get("/api/v1/inbox");

        var comment =
                Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/assignments/" + assignment + "/comments", """
                        {"text": "Nhờ @officer-BKHCN bổ sung số liệu."}
                        """);
        assertThat(comment.status()).as(comment.body()).isEqualTo(201);

        var notice = Api.at(port)
                .as(TrackerTokens.officerOf("BKHCN"))
                .get("/api/v1/inbox")
                .json()
                .at("/items/0");
        assertThat(notice.at("/kind").asString()).isEqualTo("MENTION");
        assertThat(notice.at("/textVi").asString())
                .as("it stays for ever, so it does not quote")
                .isEqualTo("Ý kiến số 1 trong phần trao đổi của %s.".formatted(assignment));
    }

    /** As the sweep does it: the level and the notice in one transaction. */
    private String escalated(String agency, LocalDate on, Recipient... recipients) {
        var task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(task, agency, DUE));
        var assignment = task + ":" + agency;
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var id = jdbc.sql("""
                            insert into escalation (assignment, directive, task, agency, due, days_from_due, level,
                                                    outcome, recipients, at_once, rule, rule_version, should_fire_on,
                                                    fired_on, at)
                            values (:assignment, '24/CT-TTg', :task, :agency, :due, 1, 'BREACH', 'FIRED', '{HEAD}', true,
                                    'default', 1, :on, :on, now()) returning id
                            """)
                    .param("assignment", assignment)
                    .param("task", task)
                    .param("agency", agency)
                    .param("due", DUE)
                    .param("on", on)
                    .query(Long.class)
                    .single();
            var rung = new Rung(1, List.copyOf(EnumSet.copyOf(List.of(recipients))), false, true);
            events.publishEvent(new AssignmentEscalated(
                    id, assignment, "24/CT-TTg", task, agency, DUE, rung, "default", 1, on, on));
        });
        return assignment;
    }
}
