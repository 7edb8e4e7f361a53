package vn.gov.directive24.deadline.report;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** All tasks, as a SQL relation with one row each: today's text from the task, an earlier day's from the record. */
@Component
public class TaskTexts {

    private static final String RECORD =
            "(select distinct on (directive, code) * from task_version where day <= :asOf order by directive, code, id desc)";

    private final Standings standings;

    TaskTexts(Standings standings) {
        this.standings = standings;
    }

    /** Takes the named parameter {@code asOf}. */
    public String on(LocalDate asOf) {
        return standings.isPast(asOf) ? RECORD : "task";
    }

    /** The one of a code, for a lateral join: looked for by itself, so that the others are left alone. */
    String of(String code, LocalDate asOf) {
        return standings.isPast(asOf)
                ? "(select * from task_version where code = %s and day <= :asOf order by id desc limit 1)"
                        .formatted(code)
                : "(select * from task where code = %s)".formatted(code);
    }
}
