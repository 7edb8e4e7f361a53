package vn.gov.directive24.deadline.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.directive24.deadline.TestTask.assertRefused;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.TestTokens;

@TrackerIT
class CommentIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestTask task;

    @BeforeEach
    void order() {
        task = TestTask.orderedAt(port);
    }

    @Test
    void isReadByThePartiesInTheOrderInWhichItWasWritten() {
        task.done(task.owner(), "/comments", comment("nhờ @bxd xác nhận số liệu, @vpcp cho ý kiến"));
        task.done(task.as("BXD"), "/comments", comment("đã xác nhận"));
        task.done(task.overseer(), "/comments", comment("cảm ơn"));

        var page = task.as("BKHCN").get(task.path() + "/comments?size=2").json();

        assertThat(page.at("/page/totalItems").asInt()).isEqualTo(3);
        assertThat(page.at("/items").findValuesAsString("agency")).containsExactly("BTC", "BXD");
        assertThat(page.at("/items/0/mentions").valueStream().map(name -> name.asString()))
                .containsExactly("bxd", "vpcp");
    }

    @Test
    void isNoBusinessOfOthersButOfAnAuditor() {
        assertRefused(task.as("ACV").post(task.path() + "/comments", comment("xin chào")), 403, "not-a-party");
        assertRefused(task.as("ACV").get(task.path() + "/comments"), 403, "not-a-party");
        var auditor = Api.at(port)
                .as(TestTokens.token("auditor", "VPCP", List.of("AUDITOR"), "deadline:read deadline:audit"));

        assertThat(auditor.get(task.path() + "/comments").status()).isEqualTo(200);
    }

    @Test
    void leavesItsMarkWhenItIsWithdrawn() {
        task.done(task.owner(), "/comments", comment("nhầm chỗ"));
        assertRefused(task.as("BXD").post(task.path() + "/comments/1/withdrawal", "{}"), 403, "not-your-comment");

        var withdrawn = task.done(task.owner(), "/comments/1/withdrawal", "{}");

        assertThat(withdrawn.has("text")).isFalse();
        assertThat(withdrawn.at("/author").asString()).isEqualTo("officer-BTC");
        assertThat(withdrawn.has("withdrawnAt")).isTrue();
        assertRefused(
                task.owner().post(task.path() + "/comments/1/withdrawal", "{}"), 409, "comment-withdrawn-already");
        assertRefused(task.owner().post(task.path() + "/comments/9/withdrawal", "{}"), 404, "comment-not-found");
    }

    @Test
    void isNeverRewrittenEvenByHand() {
        task.done(task.owner(), "/comments", comment("như đã viết"));

        assertThatThrownBy(() -> jdbc.sql("update assignment_comment set text = 'khác' where assignment = :id")
                        .param("id", task.assignment())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void saysWhomItCallsInVain() {
        task.as("BXD").get("/api/v1/inbox");
        task.as("ACV").get("/api/v1/inbox");

        var written =
                task.done(task.owner(), "/comments", comment("@officer-BXD @officer-ACV @nobody-at-all xem giúp"));

        assertThat(written.at("/notTold")
                        .valueStream()
                        .map(name -> name.at("/name").asString() + " "
                                + name.at("/reason").asString()))
                .containsExactly("officer-ACV NOT_A_PARTY", "nobody-at-all UNKNOWN");
        assertThat(jdbc.sql("select person from notice where assignment = :id")
                        .param("id", task.assignment())
                        .query(String.class)
                        .list())
                .containsExactly("officer-BXD");
    }

    @Test
    void leavesNothingBehindThatCouldNotBeTakenBack() {
        task.as("BXD").get("/api/v1/inbox");
        task.done(task.owner(), "/comments", comment("@officer-BXD số của công dân là 012345678901"));
        task.done(task.owner(), "/comments/1/withdrawal", "{}");

        for (var table : List.of("notice", "audit_entry", "outbox_message")) {
            assertThat(jdbc.sql("select count(*) from %s t where t::text like '%%012345678901%%'".formatted(table))
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void callsAtMostTwentyPeople() {
        var crowd = IntStream.range(0, 21).mapToObj(i -> "@user" + i).toList();

        var answer = task.owner().post(task.path() + "/comments", comment(String.join(" ", crowd)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/text");
    }

    private static String comment(String text) {
        return "{\"text\": \"%s\"}".formatted(text);
    }
}
