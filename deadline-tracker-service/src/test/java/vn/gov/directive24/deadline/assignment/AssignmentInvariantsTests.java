package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.DUE;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.OPENED_ON;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.due;
import static vn.gov.directive24.deadline.assignment.AssignmentFixtures.eventsOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentBreached;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.Standing;

/** What holds whatever officials do, in whatever order and on whatever days. */
class AssignmentInvariantsTests {

    @Property
    void neverLosesWhatItPromised(@ForAll("lives") List<Step> life, @ForAll boolean hasDueDate) {
        var originalDue = hasDueDate ? DUE : null;
        var assignment = due(originalDue);
        var today = OPENED_ON;

        for (var step : life) {
            today = today.plusDays(step.days());
            var before = assignment.standing();
            var eventsBefore = eventsOf(assignment).size();
            try {
                step.on(assignment, today);
            } catch (DomainException refused) {
                assertThat(refused.remedy()).isNotBlank();
                assertThat(assignment.standing()).as("after a refused %s", step).isEqualTo(before);
                assertThat(eventsOf(assignment)).hasSize(eventsBefore);
            }

            assertThat(assignment.originalDue()).isEqualTo(originalDue);
            assertThat(eventsOf(assignment).stream()
                            .filter(AssignmentBreached.class::isInstance)
                            .map(event -> ((AssignmentBreached) event).due()))
                    .doesNotHaveDuplicates();
            assertThat(assignment.officialState(today) == null)
                    .isEqualTo(assignment.status().isClosedWithoutDoing());
            assertThat(before.breachedOn() == null || before.breachedOn().equals(assignment.breachedOn()))
                    .isTrue();
        }
    }

    @Property
    void isItsHistory(@ForAll("lives") List<Step> life) {
        var assignment = due(DUE);
        var today = OPENED_ON;
        var snapshots = new TreeMap<LocalDate, Standing>(Map.of(today, assignment.standing()));

        for (var step : life) {
            for (var day = 0; day < step.days(); day++) {
                today = today.plusDays(1);
                assignment.breachIfOverdue(today);
                snapshots.put(today, assignment.standing());
            }
            try {
                step.on(assignment, today);
            } catch (DomainException refused) {
                assertThat(refused.remedy()).isNotBlank();
            }
            snapshots.put(today, assignment.standing());
        }

        snapshots.forEach((day, snapshot) -> assertThat(lastEventUpTo(day, assignment))
                .as("how it stood at the end of %s", day)
                .isEqualTo(snapshot));
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var step = Combinators.combine(
                        Arbitraries.of(Step.moves()),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 200))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(60);
    }

    private static Standing lastEventUpTo(LocalDate day, Assignment assignment) {
        return eventsOf(assignment).stream()
                .filter(event -> !event.on().isAfter(day))
                .reduce((_, later) -> later)
                .orElseThrow()
                .standing();
    }
}
