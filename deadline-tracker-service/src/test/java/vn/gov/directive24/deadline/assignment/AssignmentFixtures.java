package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.util.ReflectionTestUtils;

/** Reaches a state through behaviour. */
final class AssignmentFixtures {

    static final LocalDate OPENED_ON = LocalDate.of(2025, 9, 13);
    static final LocalDate DUE = LocalDate.of(2025, 10, 31);
    static final Evidence EVIDENCE = new Evidence("22/22 cảng hàng không", null, null, List.of());

    private AssignmentFixtures() {}

    static Assignment anAssignment() {
        return due(DUE);
    }

    static Assignment due(@Nullable LocalDate due) {
        return Assignment.open("24/CT-TTg", "CT24-biometrics-transport-01", "BCA", due, OPENED_ON);
    }

    static Assignment submittedOn(LocalDate day) {
        var assignment = anAssignment();
        assignment.submit(EVIDENCE, day);
        return assignment;
    }

    static List<AssignmentEvent> eventsOf(Assignment assignment) {
        Collection<?> events = ReflectionTestUtils.invokeMethod(assignment, "domainEvents");
        return events == null
                ? List.of()
                : events.stream().map(AssignmentEvent.class::cast).toList();
    }
}
