package vn.gov.directive24.deadline.indicator;

import java.util.HashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.deadline.directive.TaskEvent;
import vn.gov.directive24.deadline.directive.TaskEvent.TaskAmended;

/** Keeps each indicator's list of the tasks it shows in step with what the tasks say. */
@Component
class IndicatorTasks {

    private final JdbcClient jdbc;

    IndicatorTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws InvalidField when a task names an indicator that does not exist */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TaskEvent event) {
        var task = event.text().code();
        var shownBy = event.text().indicators();
        for (var i = 0; i < shownBy.size(); i++) {
            requireKnown(shownBy.get(i), "/indicators/" + i);
            add(shownBy.get(i), task);
        }
        if (event instanceof TaskAmended amended) {
            removeFromOthers(amended.before().indicators(), shownBy, task);
        }
    }

    private void requireKnown(String code, String pointer) {
        var known = jdbc.sql("select exists (select from indicator where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
        if (!known) {
            throw new InvalidField(pointer, "There is no indicator \"%s\".".formatted(code));
        }
    }

    /** The version moves too, so that nobody writes an older list over it. */
    private void add(String code, String task) {
        jdbc.sql("""
                        update indicator set tasks = array_append(tasks, :task), version = version + 1
                        where code = :code and not (:task = any (tasks))
                        """).param("code", code).param("task", task).update();
    }

    private void removeFromOthers(List<String> before, List<String> after, String task) {
        var gone = new HashSet<>(before);
        after.forEach(gone::remove);
        for (var code : gone) {
            jdbc.sql("""
                            update indicator set tasks = array_remove(tasks, :task), version = version + 1
                            where code = :code and :task = any (tasks)
                            """).param("code", code).param("task", task).update();
        }
    }
}
