package vn.gov.directive24.procedure.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Saving a procedure publishes the events it has registered, and gives it its new version at once. */
interface ProcedureRepository extends Repository<Procedure, ProcedureCode> {

    Procedure saveAndFlush(Procedure procedure);

    List<Procedure> saveAllAndFlush(Iterable<Procedure> procedures);

    Optional<Procedure> findById(ProcedureCode code);

    boolean existsById(ProcedureCode code);

    Page<Procedure> findAll(Specification<Procedure> filter, Pageable page);

    List<Procedure> findByCodeInOrderByCode(Collection<ProcedureCode> codes);

    /**
     * The next procedures with a component of that type in that status, locked in the order of their codes.
     *
     * <p>Only their codes: read after the lock, in a statement of their own, they are as the last writer left them.
     *
     * @param after the last code of the page before, or an empty text
     */
    @Query(nativeQuery = true, value = """
            select p.code from procedure p
            where p.code > :after and exists (
                select from procedure_component c
                where c.procedure_code = p.code and c.document_type = :documentType and c.status = :status)
            order by p.code limit :size for no key update
            """)
    List<String> lockNext(String documentType, String status, String after, int size);
}
