package vn.gov.directive24.deadline.directive;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Saving a task publishes what happened to it. */
interface TaskRepository extends Repository<Task, String> {

    Task saveAndFlush(Task task);

    Optional<Task> findById(String code);

    List<Task> findByCodeIn(List<String> codes);

    boolean existsById(String code);

    @Query("select t from Task t where t.deadline.kind = MONTHLY order by t.code")
    List<Task> findMonthly();
}
