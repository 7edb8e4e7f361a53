package vn.gov.directive24.deadline.directive;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Saving a task publishes that it was ordered. */
interface TaskRepository extends Repository<Task, String> {

    Task saveAndFlush(Task task);

    Optional<Task> findById(String code);

    boolean existsById(String code);
}
