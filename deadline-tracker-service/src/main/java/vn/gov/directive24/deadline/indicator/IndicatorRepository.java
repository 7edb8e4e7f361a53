package vn.gov.directive24.deadline.indicator;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Saving an indicator publishes the events it has registered. */
interface IndicatorRepository extends Repository<Indicator, String> {

    Indicator saveAndFlush(Indicator indicator);

    boolean existsById(String code);

    Optional<Indicator> findById(String code);

    /** Locked, so that counts are taken one after the other and the last one is right. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Indicator> findByMeasure(Measure measure);

    /** Locked, so that parts are added up one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Indicator i where i.code = :code")
    Optional<Indicator> lockByCode(String code);

    List<Indicator> findAllByOrderByCode();
}
