package vn.gov.directive24.deadline.directive;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DirectiveRepository extends Repository<Directive, String> {

    Directive save(Directive directive);

    boolean existsById(String number);

    Optional<Directive> findById(String number);

    List<Directive> findAllByOrderByKeptFromAscNumberAsc();
}
