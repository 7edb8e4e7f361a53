package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is put on file: what was answered, by which rules, and how old they were.
 *
 * @param paper code of the type that was asked about or read from the printed name; null where none was read
 * @param parts the answer to each paper, where the name holds several
 * @param monthlyList number of the list in force that day
 * @param rulesAsOf the day of it: the moment would be that of the question, which may be nobody's business
 */
public record KeptDecision(
        Outcome decision,
        Reason reason,
        LocalDate date,
        String asker,
        @Nullable String procedure,
        @Nullable String paper,
        List<Cited> basis,
        List<KeptPart> parts,
        @Nullable Integer monthlyList,
        LocalDate rulesAsOf,
        String rulesRevision) {

    /**
     * @param rule its code under /api/v1/paper-rules
     * @param version of the rule, whose words are kept
     */
    public record Cited(
            String rule,
            @Nullable Integer version,
            String document,
            @Nullable String article,
            @Nullable String annex,
            @Nullable Integer row) {}

    /** @param paper null for words that name no registered paper; they may name a person and are not kept */
    public record KeptPart(@Nullable String paper, Outcome decision, Reason reason, List<Cited> basis) {

        static KeptPart from(Decision.Part part, RuleAge age) {
            var decision = part.decision();
            return new KeptPart(part.code(), decision.outcome(), decision.reason(), cited(decision, age));
        }
    }

    static KeptDecision from(DecisionRequest request, Decision decision, RuleAge age, ZoneId zone) {
        return new KeptDecision(
                decision.outcome(),
                decision.reason(),
                request.date(),
                request.asker().code(),
                request.procedure(),
                paperOf(request, decision),
                cited(decision, age),
                decision.parts().stream().map(part -> KeptPart.from(part, age)).toList(),
                decision.list() == null ? null : decision.list().number(),
                LocalDate.ofInstant(age.asOf(), zone),
                age.revision());
    }

    private static List<Cited> cited(Decision decision, RuleAge age) {
        return decision.basis().stream()
                .map(rule -> new Cited(
                        rule.code(),
                        age.versionOf(rule),
                        rule.basis().document(),
                        rule.basis().article(),
                        rule.basis().annex(),
                        rule.basis().row()))
                .toList();
    }

    private static @Nullable String paperOf(DecisionRequest request, Decision decision) {
        var reading = decision.reading();
        if (reading == null) {
            return request.paper();
        }
        return reading.matched() && decision.parts().isEmpty()
                ? reading.matches().getFirst().code()
                : null;
    }
}
