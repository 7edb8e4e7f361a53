package vn.gov.directive24.registry.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.gov.directive24.common.audit.DomainEvent;

/** What was said of the quality of data. */
public sealed interface QualityEvent extends DomainEvent {

    /** @param rates in per cent, by criterion */
    record QualityMeasured(
            String code, Map<Criterion, BigDecimal> rates, LocalDate measuredOn, String method, String evidence)
            implements QualityEvent {

        @Override
        public String subject() {
            return code;
        }
    }

    record CriterionWaived(
            String code,
            List<Criterion> criteria,
            String grantedBy,
            String reason,
            String legalReference,
            LocalDate validUntil)
            implements QualityEvent {

        @Override
        public String subject() {
            return code;
        }
    }

    /** @param revokedBy who answers for it */
    record WaiverRevoked(String code, List<Criterion> criteria, String revokedBy, String reason, String legalReference)
            implements QualityEvent {

        @Override
        public String subject() {
            return code;
        }
    }

    record ThresholdSet(Criterion criterion, BigDecimal rate, LocalDate validFrom, String legalReference, String reason)
            implements QualityEvent {

        @Override
        public String subject() {
            return criterion.name();
        }
    }
}
