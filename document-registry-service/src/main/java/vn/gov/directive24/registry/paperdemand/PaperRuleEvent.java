package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to the rules; each is a row of the audit trail. */
sealed interface PaperRuleEvent extends DomainEvent {

    /** The catalogue of the service was brought in: at the first start, and when a later version says something else. */
    record PaperRulesShipped(int added, int changed) implements PaperRuleEvent {
        @Override
        public String subject() {
            return "catalogue";
        }
    }

    /** @param version of the rule, from 1 */
    record PaperRuleWritten(
            String code,
            int version,
            String legalReference,
            @Nullable String reason) implements PaperRuleEvent {
        @Override
        public String subject() {
            return code;
        }
    }

    record PaperRuleEnded(
            String code,
            int version,
            LocalDate lastDay,
            String legalReference,
            @Nullable String reason) implements PaperRuleEvent {
        @Override
        public String subject() {
            return code;
        }
    }
}
