package vn.gov.directive24.registry.quality;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.IntegrationGate;

/** A paper is taken over by data only when each criterion is at its threshold or somebody answers for it by name. */
@Component
class SixCriteria implements IntegrationGate {

    private final QualityRecord record;

    SixCriteria(QualityRecord record) {
        this.record = record;
    }

    @Override
    public void check(DocumentTypeCode code, LocalDate day) {
        var missing = record.of(code.value(), day).stream()
                .filter(standing -> !standing.state().isEnough())
                .toList();
        if (!missing.isEmpty()) {
            throw new CriteriaNotMet(code, missing);
        }
    }
}
