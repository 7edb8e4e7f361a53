package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.DUE;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.EVIDENCE;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.OPENED_ON;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.anAssignment;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.due;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.eventsOf;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.submittedOn;

import org.junit.jupiter.api.Test;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentAccepted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentBreached;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentOpened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSubmitted;

class AssignmentTests {

    @Test
    void isNotBreachedOnItsDueDate() {
        var assignment = anAssignment();

        assignment.breachIfOverdue(DUE);

        assertThat(assignment.breachedOn()).isNull();
    }

    @Test
    void isBreachedOnceHoweverOftenItIsAsked() {
        var assignment = anAssignment();

        assignment.breachIfOverdue(DUE.plusDays(1));
        assignment.breachIfOverdue(DUE.plusDays(1));
        assignment.breachIfOverdue(DUE.plusDays(2));

        assertThat(assignment.breachedOn()).isEqualTo(DUE.plusDays(1));
        assertThat(eventsOf(assignment))
                .filteredOn(AssignmentBreached.class::isInstance)
                .hasSize(1);
    }

    @Test
    void isNeverBreachedWithoutADueDate() {
        var assignment = due(null);

        assignment.breachIfOverdue(DUE.plusYears(10));

        assertThat(assignment.breachedOn()).isNull();
    }

    @Test
    void isDoneOnTheDayItWasSubmittedHoweverLateTheDecision() {
        var assignment = submittedOn(DUE);

        assignment.breachIfOverdue(DUE.plusDays(20));
        assignment.accept(DUE.plusDays(20));

        assertThat(assignment.completedOn()).isEqualTo(DUE);
        assertThat(assignment.breachedOn()).isNull();
        assertThat(assignment.officialState(DUE.plusDays(20))).isEqualTo(OfficialState.DONE_ON_TIME);
        assertThat(eventsOf(assignment)).last().isInstanceOfSatisfying(AssignmentAccepted.class, accepted -> {
            assertThat(accepted.late()).isFalse();
            assertThat(accepted.on()).isEqualTo(DUE.plusDays(20));
        });
    }

    @Test
    void recordsTheBreachItselfWhenItIsSubmittedLateAndNoSweepHasRun() {
        var assignment = submittedOn(DUE.plusDays(3));

        assertThat(eventsOf(assignment))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(AssignmentOpened.class, AssignmentBreached.class, AssignmentSubmitted.class);
    }

    @Test
    void keepsTheBreachOnRecordWhenItIsDoneLate() {
        var assignment = submittedOn(DUE.plusDays(3));

        assignment.accept(DUE.plusDays(4));

        assertThat(assignment.breachedOn()).isEqualTo(DUE.plusDays(3));
        assertThat(assignment.officialState(DUE.plusDays(4))).isEqualTo(OfficialState.DONE_LATE);
    }

    @Test
    void becomesOverdueWhenItIsSentBackAfterItsDueDate() {
        var assignment = submittedOn(DUE);

        assignment.sendBack("thiếu số liệu", DUE.plusDays(5));

        assertThat(assignment.breachedOn()).isEqualTo(DUE.plusDays(5));
        assertThat(assignment.officialState(DUE.plusDays(5))).isEqualTo(OfficialState.OPEN_OVERDUE);
    }

    @Test
    void changesNothingWhenAMoveIsRefused() {
        var assignment = anAssignment();

        assertThatExceptionOfType(TransitionNotAllowed.class)
                .isThrownBy(() -> assignment.accept(DUE.plusDays(9)))
                .withMessage("An assignment that is ASSIGNED cannot become ACCEPTED.");
        assertThat(assignment.breachedOn()).isNull();
        assertThat(eventsOf(assignment)).hasSize(1);
    }

    @Test
    void isClosedOnceItIsAccepted() {
        var assignment = submittedOn(OPENED_ON);
        assignment.accept(OPENED_ON);

        assertThatExceptionOfType(TransitionNotAllowed.class)
                .isThrownBy(() -> assignment.submit(EVIDENCE, OPENED_ON))
                .satisfies(refusal -> assertThat(refusal.remedy()).isEqualTo("It is closed."));
    }
}
