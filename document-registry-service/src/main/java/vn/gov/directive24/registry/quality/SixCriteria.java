package vn.gov.directive24.registry.quality;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.IntegrationGate;

/** A paper is taken over by data only when each criterion is at its threshold or somebody answers for it by name. */
@Component
class SixCriteria implements IntegrationGate {

    private final QualityRecord record;
    private final IntegrationBases bases;

    SixCriteria(QualityRecord record, IntegrationBases bases) {
        this.record = record;
        this.bases = bases;
    }

    @Override
    public void check(DocumentTypeCode code, LocalDate day) {
        var standings = record.of(code.value(), day);
        var missing = standings.stream()
                .filter(standing -> !standing.state().isEnough())
                .toList();
        if (!missing.isEmpty()) {
            throw new CriteriaNotMet(code, missing);
        }
        bases.add(code.value(), day, standings);
    }
}
