package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rules to list; what is absent does not matter.
 *
 * @param procedure rules that name this procedure
 * @param type rules that name this document type
 * @param day rules whose own dates hold that day
 */
public record RuleFilter(
        @Nullable String procedure,
        @Nullable String type,
        PaperRule.@Nullable Effect effect,
        @Nullable LocalDate day) {

    public RuleFilter {
        procedure = procedure == null ? null : ProcedureCodes.national(procedure);
    }

    boolean passes(PaperRule rule) {
        return (procedure == null || procedure.equals(rule.scope().procedure()))
                && (type == null || rule.scope().types().contains(type))
                && (effect == null || effect == rule.effect())
                && (day == null || rule.holdsOn(day));
    }
}
