package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.deadline.TestTask.assertRefused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;

@TrackerIT
class CoordinationIT {

    private static final String DISPUTE = "{\"reason\": \"số liệu 2 cảng chưa khớp\"}";

    @LocalServerPort
    int port;

    private TestTask task;

    @BeforeEach
    void order() {
        task = TestTask.orderedAt(port);
    }

    @Test
    void needsAWordFromWhoAcceptsInSpiteOfADispute() {
        task.submitted();
        task.done(task.as("BXD"), "/coordination/dispute", DISPUTE);
        assertRefused(task.overseer().post(task.path() + "/acceptance", "{}"), 422, "dispute-open");
        assertThat(task.overseer()
                        .post(task.path() + "/acceptance", "{\"note\": \" \"}")
                        .status())
                .isEqualTo(400);

        var accepted = task.done(task.overseer(), "/acceptance", "{\"note\": \"đã đối chiếu biên bản\"}");

        assertThat(accepted.at("/status").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/statusReason").asString()).isEqualTo("đã đối chiếu biên bản");
        assertThat(accepted.at("/disputedBy/0").asString()).isEqualTo("BXD");
    }

    @Test
    void keepsADisputeUntilItsAgencyConfirmsAndAConfirmationUntilTheNextSubmission() {
        task.submitted();
        task.done(task.as("BXD"), "/coordination/dispute", DISPUTE);
        task.done(task.as("BKHCN"), "/coordination/confirmation", "{}");
        assertThat(positions()).containsExactly("CONFIRMED", "DISPUTED");
        task.done(task.overseer(), "/return", "{\"reason\": \"làm rõ\"}");
        task.submitted();
        assertThat(positions()).containsExactly("OPEN", "DISPUTED");

        task.done(task.as("BXD"), "/coordination/confirmation", "{}");

        assertThat(positions()).containsExactly("OPEN", "CONFIRMED");
        assertThat(task.done(task.overseer(), "/acceptance", "{}").at("/status").asString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void isForTheCoordinatingAgenciesOfTheTask() {
        assertRefused(
                task.as("ACV").post(task.path() + "/coordination/dispute", DISPUTE), 403, "not-coordinating-agency");
        assertRefused(
                task.owner().post(task.path() + "/coordination/confirmation", "{}"), 403, "not-coordinating-agency");
    }

    @Test
    void keepsOneDisputedSubmissionFromBeingAcceptedAmongOthers() {
        var other = TestTask.orderedAt(port);
        task.submitted();
        other.submitted();
        task.done(task.as("BXD"), "/coordination/dispute", DISPUTE);
        var both = "{\"assignments\": [\"%s\", \"%s\"]}".formatted(other.assignment(), task.assignment());

        var refused = task.overseer().post("/api/v1/assignments/acceptances", both);

        assertRefused(refused, 422, "dispute-open");
        assertThat(refused.json().at("/detail").asString()).contains(task.assignment());
        assertThat(other.shown().at("/status").asString()).isEqualTo("SUBMITTED");
        task.done(task.as("BXD"), "/coordination/confirmation", "{}");
        assertThat(task.overseer()
                        .post("/api/v1/assignments/acceptances", both)
                        .json()
                        .findValuesAsString("status"))
                .containsExactly("ACCEPTED", "ACCEPTED");
    }

    private List<String> positions() {
        return task.owner().get(task.path() + "/coordination").json().findValuesAsString("position");
    }
}
