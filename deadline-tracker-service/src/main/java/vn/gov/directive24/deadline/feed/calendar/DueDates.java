package vn.gov.directive24.deadline.feed.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;

/** What an agency still owes by a date. */
@Component
class DueDates {

    private final JdbcClient jdbc;

    DueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first to fall due on top. */
    List<DueDate> of(String agency, LocalDate today) {
        return jdbc.sql("""
                        select a.id, a.directive, a.task, t.title_vi as title, a.due, a.status, a.version,
                               a.due < :today and not (a.status = 'SUBMITTED' and a.submitted_on <= a.due) as overdue,
                               coalesce((select max(h.day) from assignment_history h where h.assignment = a.id),
                                        a.opened_on) as changed_on
                        from assignment a join task t on t.code = a.task
                        where a.agency = :agency and a.due is not null
                          and a.status not in ('ACCEPTED', 'CANCELLED', 'SUPERSEDED')
                        order by a.due, a.id
                        """)
                .param("agency", agency)
                .param("today", today)
                .query(DueDate.class)
                .list();
    }

    /**
     * An open assignment.
     *
     * @param id of the assignment
     * @param version counts its changes
     * @param changedOn day of the last entry in its record
     */
    record DueDate(
            String id,
            String directive,
            String task,
            String title,
            LocalDate due,
            AssignmentStatus status,
            long version,
            boolean overdue,
            LocalDate changedOn) {}
}
