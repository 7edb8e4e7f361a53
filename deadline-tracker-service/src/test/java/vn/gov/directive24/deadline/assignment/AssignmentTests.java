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
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentStarted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSubmitted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ProgressReported;

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
    void isBreachedAgainWhenItMissesTheExtendedDateAndKeepsTheDayOfTheFirst() {
        var assignment = anAssignment();
        assignment.breachIfOverdue(DUE.plusDays(1));
        var extended = DUE.plusDays(60);
        assignment.askForExtension(extended, "chờ ngân sách", DUE.plusDays(2));
        assignment.extend(1, extended, "Công văn 12/VPCP", DUE.plusDays(3));

        assignment.breachIfOverdue(extended);
        assignment.breachIfOverdue(extended.plusDays(1));
        assignment.breachIfOverdue(extended.plusDays(2));

        assertThat(assignment.breachedOn()).isEqualTo(DUE.plusDays(1));
        assertThat(eventsOf(assignment).stream()
                        .filter(AssignmentBreached.class::isInstance)
                        .map(AssignmentBreached.class::cast))
                .extracting(AssignmentBreached::due)
                .containsExactly(DUE, extended);
    }

    @Test
    void isNotExtendedIntoThePast() {
        var assignment = anAssignment();
        assignment.askForExtension(DUE.plusDays(9), "chờ ngân sách", OPENED_ON);

        assertThatExceptionOfType(ExtensionNotPossible.class)
                .isThrownBy(() -> assignment.extend(1, DUE.plusDays(9), "Công văn 12/VPCP", DUE.plusDays(10)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("extension-not-later"));
        assignment.extend(1, DUE.plusDays(9), "Công văn 12/VPCP", DUE.plusDays(9));

        assertThat(assignment.due()).isEqualTo(DUE.plusDays(9));
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
        assignment.accept(null, DUE.plusDays(20));

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

        assignment.accept(null, DUE.plusDays(4));

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
                .isThrownBy(() -> assignment.accept(null, DUE.plusDays(9)))
                .withMessage("An assignment that is ASSIGNED cannot be accepted.");
        assertThat(assignment.breachedOn()).isNull();
        assertThat(eventsOf(assignment)).hasSize(1);
    }

    @Test
    void isClosedOnceItIsAccepted() {
        var assignment = submittedOn(OPENED_ON);
        assignment.accept(null, OPENED_ON);

        assertThatExceptionOfType(TransitionNotAllowed.class)
                .isThrownBy(() -> assignment.submit(EVIDENCE, OPENED_ON))
                .satisfies(refusal -> assertThat(refusal.remedy()).isEqualTo("As it stands it can be reopened."));
    }

    @Test
    void beginsWithTheFirstProgressReport() {
        var assignment = anAssignment();

        assignment.report(new ProgressReport(40, Confidence.AMBER, "13/22 cảng"), OPENED_ON.plusDays(3));

        assertThat(assignment.status()).isEqualTo(AssignmentStatus.IN_PROGRESS);
        assertThat(eventsOf(assignment))
                .extracting(event -> (Object) event.getClass())
                .containsExactly(AssignmentOpened.class, AssignmentStarted.class, ProgressReported.class);
        assertThat(assignment.standing().progress()).isEqualTo(40);
        assertThat(assignment.standing().reportedOn()).isEqualTo(OPENED_ON.plusDays(3));
    }

    @Test
    void keepsTheDateApartFromWhatTheAgencyExpects() {
        var assignment = anAssignment();

        assignment.report(new ProgressReport(95, Confidence.GREEN, "gần xong"), DUE.plusDays(1));

        assertThat(assignment.standing().confidence()).isEqualTo(Confidence.GREEN);
        assertThat(assignment.officialState(DUE.plusDays(1))).isEqualTo(OfficialState.OPEN_OVERDUE);
    }

    @Test
    void hasOneOpenBlockerOfAKindAtATime() {
        var assignment = anAssignment();
        assignment.raise(BlockerKind.LEGAL, "chờ Nghị định", OPENED_ON);
        assignment.raise(BlockerKind.BUDGET, "chưa có kinh phí", OPENED_ON);

        assertThatExceptionOfType(BlockerRefused.class)
                .isThrownBy(() -> assignment.raise(BlockerKind.LEGAL, "lại chờ", OPENED_ON))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("blocker-already-raised"));
        assignment.clear(BlockerKind.LEGAL, "đã ban hành", OPENED_ON);
        assertThatExceptionOfType(BlockerRefused.class)
                .isThrownBy(() -> assignment.clear(BlockerKind.LEGAL, "đã ban hành", OPENED_ON))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("blocker-not-raised"));
        assertThat(assignment.standing().blockers()).containsExactly(BlockerKind.BUDGET);
    }

    @Test
    void goesOnWhereItStoodWhenItIsResumed() {
        var assignment = submittedOn(OPENED_ON);
        assignment.sendBack("thiếu", OPENED_ON);

        assignment.suspend("chờ sửa luật", OPENED_ON);
        assertThat(assignment.standing().statusReason()).isEqualTo("chờ sửa luật");
        assignment.resume(OPENED_ON.plusDays(9));

        assertThat(assignment.status()).isEqualTo(AssignmentStatus.RETURNED);
        assertThat(assignment.due()).isEqualTo(DUE);
    }

    @Test
    void isOverdueWhileItIsSuspended() {
        var assignment = anAssignment();
        assignment.suspend("chờ sửa luật", OPENED_ON);

        assignment.breachIfOverdue(DUE.plusDays(1));

        assertThat(assignment.breachedOn()).isEqualTo(DUE.plusDays(1));
    }

    @Test
    void isInNoneOfTheFourStatesOnceItIsCancelledAndKeepsItsBreach() {
        var assignment = anAssignment();

        assignment.cancel(new Withdrawal("Quyết định 1234/QĐ-TTg", null), DUE.plusDays(2));

        assertThat(assignment.officialState(DUE.plusDays(2))).isNull();
        assertThat(assignment.breachedOn()).isEqualTo(DUE.plusDays(2));
        assertThat(assignment.standing().legalReference()).isEqualTo("Quyết định 1234/QĐ-TTg");
        assignment.breachIfOverdue(DUE.plusDays(20));
        assertThat(eventsOf(assignment))
                .filteredOn(AssignmentBreached.class::isInstance)
                .hasSize(1);
    }

    @Test
    void countsTheDaysAtItsClosing() {
        var early = submittedOn(DUE.minusDays(4));
        early.accept(null, DUE);
        var late = submittedOn(DUE.plusDays(3));
        late.accept(null, DUE.plusDays(30));

        assertThat(early.standing().daysLate()).isEqualTo(-4);
        assertThat(late.standing().daysLate()).isEqualTo(3);
        assertThat(late.standing().daysLateOriginal()).isEqualTo(3);
    }

    @Test
    void isOpenAgainAndOverdueWhenItIsReopenedAfterItsDueDate() {
        var assignment = submittedOn(DUE);
        assignment.accept(null, DUE);

        assignment.reopen("số liệu không đúng", DUE.plusDays(60));

        assertThat(assignment.status()).isEqualTo(AssignmentStatus.IN_PROGRESS);
        assertThat(assignment.completedOn()).isNull();
        assertThat(assignment.standing().daysLate()).isNull();
        assertThat(assignment.breachedOn()).isEqualTo(DUE.plusDays(60));
        assertThat(eventsOf(assignment))
                .filteredOn(AssignmentAccepted.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(event.standing().daysLate()).isZero());
    }
}
