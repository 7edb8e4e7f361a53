package vn.gov.directive24.identity.relyingparty;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Saving a system publishes the events it has registered, and gives it its new version at once. */
interface RelyingSystemRepository extends Repository<RelyingSystem, RelyingSystemCode> {

    RelyingSystem saveAndFlush(RelyingSystem system);

    Optional<RelyingSystem> findById(RelyingSystemCode code);

    boolean existsById(RelyingSystemCode code);

    Page<RelyingSystem> findAll(Specification<RelyingSystem> filter, Pageable page);

    /** Connections of one owner take turns; in the order of codes, so that two never wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from RelyingSystem s where s.ownerAgency = :agency order by s.code.value")
    List<RelyingSystem> lockAllOf(String agency);
}
