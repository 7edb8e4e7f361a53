package vn.gov.directive24.deadline.indicator;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Saving an indicator publishes the events it has registered. */
interface IndicatorRepository extends Repository<Indicator, String> {

    Indicator saveAndFlush(Indicator indicator);

    boolean existsById(String code);

    Optional<Indicator> findById(String code);

    /** Locked, so that counts are taken one after the other and the last one is right. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Indicator> findByMeasure(Measure measure);

    List<Indicator> findAllByOrderByCode();
}
