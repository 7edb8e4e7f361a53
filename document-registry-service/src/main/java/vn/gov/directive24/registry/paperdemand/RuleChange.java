package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of the changes that an administrator makes together. */
public sealed interface RuleChange {

    String code();

    /** The version that the administrator has seen; null when she does not mind. */
    @Nullable Integer ifVersion();

    /**
     * A new rule, or a new wording of one.
     *
     * @param at JSON pointer of the rule in what was sent
     */
    record Write(PaperRule rule, @Nullable Integer ifVersion, String at) implements RuleChange {
        @Override
        public String code() {
            return rule.code();
        }
    }

    /** The rule holds up to and including that day. */
    record End(String code, LocalDate lastDay, @Nullable Integer ifVersion) implements RuleChange {}
}
