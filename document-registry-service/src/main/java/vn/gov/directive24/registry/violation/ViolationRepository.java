package vn.gov.directive24.registry.violation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ViolationRepository extends Repository<ViolationReport, Receipt> {

    ViolationReport saveAndFlush(ViolationReport report);

    Optional<ViolationReport> findById(Receipt receipt);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ViolationReport r where r.receipt = :receipt")
    Optional<ViolationReport> findAndLock(Receipt receipt);

    boolean existsById(Receipt receipt);

    List<ViolationReport> findByEraseOnLessThanEqualAndErasedOnIsNullOrderByEraseOn(LocalDate day, Limit most);

    int countByEraseOnLessThanAndErasedOnIsNull(LocalDate day);
}
