package vn.gov.directive24.deadline.report;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** All tasks, as a SQL relation with one row each: today's text from the task, an earlier day's from the record. */
@Component
class TaskTexts {

    private static final String RECORD =
            "(select distinct on (code) * from task_version where day <= :asOf order by code, id desc)";

    private final Standings standings;

    TaskTexts(Standings standings) {
        this.standings = standings;
    }

    /** Takes the named parameter {@code asOf}. */
    String on(LocalDate asOf) {
        return standings.isPast(asOf) ? RECORD : "task";
    }
}
