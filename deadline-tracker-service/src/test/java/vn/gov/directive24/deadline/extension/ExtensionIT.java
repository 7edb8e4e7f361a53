package vn.gov.directive24.deadline.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.gov.directive24.deadline.TestTask.DUE;
import static vn.gov.directive24.deadline.TestTask.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.deadline.AssignmentExtensionGrantedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentExtensionRequestedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventTap;

@TrackerIT
class ExtensionIT {

    private static final LocalDate LATER = DUE.plusDays(30);

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    private TestTask task;

    @BeforeEach
    void order() {
        task = TestTask.orderedAt(port);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void movesTheDueDateAndNeverTheOriginalOne() {
        var asked = ask(LATER);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo(task.path() + "/extensions/1");
        assertThat(task.shown().at("/due").asString()).isEqualTo(DUE.toString());
        assertThat(task.shown().at("/askedDue").asString()).isEqualTo(LATER.toString());
        clock.set(TestClock.START.plusDays(2));

        var granted = grant(1, LATER.minusDays(10));

        assertThat(granted.status()).as(granted.body()).isEqualTo(200);
        assertThat(granted.json().at("/state").asString()).isEqualTo("GRANTED");
        assertThat(granted.json().at("/decidedBy").asString()).isEqualTo("vpcp");
        assertThat(task.shown().at("/due").asString())
                .isEqualTo(LATER.minusDays(10).toString());
        assertThat(task.shown().at("/originalDue").asString()).isEqualTo(DUE.toString());
        assertThat(task.row(TestClock.START.plusDays(1)).at("/due").asString()).isEqualTo(DUE.toString());
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(task.assignment()))
                    .extracting(EventTap.Event::type)
                    .endsWith(AssignmentExtensionRequestedV1.TYPE, AssignmentExtensionGrantedV1.TYPE));
        }
    }

    @Test
    void leavesABreachOnRecordAndCountsTheDaysByBothDates() {
        clock.set(DUE.plusDays(3));
        assertThat(ask(LATER).status()).isEqualTo(201);
        assertThat(grant(1, LATER).status()).isEqualTo(200);
        assertThat(task.shown().at("/state").asString()).isEqualTo("OPEN_IN_TIME");
        clock.set(DUE.plusDays(10));
        task.submitted();

        var accepted = task.done(task.overseer(), "/acceptance", "{}");

        assertThat(accepted.at("/overdueSince").asString())
                .isEqualTo(DUE.plusDays(3).toString());
        assertThat(accepted.at("/state").asString()).isEqualTo("DONE_ON_TIME");
        assertThat(accepted.at("/daysLate").asInt()).isEqualTo(-20);
        assertThat(accepted.at("/daysLateOriginal").asInt()).isEqualTo(10);
    }

    @Test
    void isAskedOnceAtATimeAndForALaterDay() {
        assertRefused(ask(DUE), 422, "extension-not-later");
        assertThat(ask(LATER).status()).isEqualTo(201);
        assertRefused(ask(LATER.plusDays(1)), 409, "extension-already-asked");
        assertRefused(grant(2, LATER), 409, "extension-not-open");
        assertRefused(grant(1, DUE), 422, "extension-not-later");

        task.done(task.overseer(), "/extensions/1/refusal", "{\"reason\": \"không có căn cứ\"}");

        assertRefused(grant(1, LATER), 409, "extension-not-open");
        assertThat(task.shown().at("/due").asString()).isEqualTo(DUE.toString());
        assertThat(ask(LATER).json().at("/number").asInt()).isEqualTo(2);
    }

    @Test
    void isNotForTasksWithoutADueDateOrThatAreClosed() {
        var undated = TestTask.orderedAt(port, null);
        assertRefused(
                undated.owner().post(undated.path() + "/extensions", body(LATER)), 422, "extension-without-due-date");
        task.submitted();

        assertRefused(ask(LATER), 409, "assignment-transition-not-allowed");
    }

    @Test
    void isAskedByTheOwnerAndDecidedByAnOverseer() {
        assertRefused(task.as("BXD").post(task.path() + "/extensions", body(LATER)), 403, "not-your-agency");
        assertThat(ask(LATER).status()).isEqualTo(201);

        assertRefused(
                task.owner()
                        .post(
                                task.path() + "/extensions/1/grant",
                                "{\"due\": \"%s\", \"reference\": \"x\"}".formatted(LATER)),
                403,
                "not-permitted");
        assertRefused(task.owner().get(task.path() + "/extensions/7"), 404, "extension-not-found");
    }

    @Test
    void lapsesWhenTheAssignmentIsClosed() {
        assertThat(ask(LATER).status()).isEqualTo(201);

        task.done(task.overseer(), "/cancellation", "{\"legalReference\": \"Quyết định 1\"}");

        assertThat(task.owner()
                        .get(task.path() + "/extensions/1")
                        .json()
                        .at("/state")
                        .asString())
                .isEqualTo("LAPSED");
        assertThat(task.shown().has("askedDue")).isFalse();
    }

    @Test
    void isListedAcrossAssignmentsAsItStoodOnAnyDay() {
        clock.set(LocalDate.of(2031, 3, 30));
        var late = TestTask.orderedAt(port, LocalDate.of(2031, 4, 30));
        late.done(late.owner(), "/extensions", body(LocalDate.of(2031, 6, 30)));
        clock.set(LocalDate.of(2031, 4, 2));
        late.done(
                late.overseer(), "/extensions/1/grant", "{\"due\": \"2031-06-30\", \"reference\": \"Công văn 9876\"}");

        assertThat(listed("state=GRANTED&agency=BTC&directive=24/CT-TTg&month=2031-04"))
                .isEqualTo(1);
        assertThat(listed("month=2031-03")).isZero();
        assertThat(listed("month=2031-03&state=REQUESTED&asOf=2031-03-31")).isEqualTo(1);
        assertThat(listed("month=2031-03&state=GRANTED&asOf=2031-03-31")).isZero();
        assertThat(task.owner().get("/api/v1/extensions?month=2031-13").status())
                .isEqualTo(400);
    }

    private int listed(String filter) {
        JsonNode page = task.owner().get("/api/v1/extensions?" + filter).json();
        return page.at("/page/totalItems").asInt();
    }

    private Answer ask(LocalDate later) {
        return task.owner().post(task.path() + "/extensions", body(later));
    }

    private Answer grant(int number, LocalDate due) {
        return task.overseer()
                .post(
                        task.path() + "/extensions/" + number + "/grant",
                        "{\"due\": \"%s\", \"reference\": \"Công văn 9876/VPCP-KSTT\"}".formatted(due));
    }

    private static String body(LocalDate later) {
        return "{\"askedDue\": \"%s\", \"grounds\": \"thiết bị về chậm\"}".formatted(later);
    }
}
