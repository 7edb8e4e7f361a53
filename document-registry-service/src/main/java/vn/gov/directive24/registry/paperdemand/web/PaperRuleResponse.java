package vn.gov.directive24.registry.paperdemand.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.paperdemand.AskerKind;
import vn.gov.directive24.registry.paperdemand.PaperRule.Effect;
import vn.gov.directive24.registry.paperdemand.PaperRuleService;
import vn.gov.directive24.registry.paperdemand.RuleVersion;
import vn.gov.directive24.registry.paperdemand.TimeLimit;

/**
 * A rule as it read after one change.
 *
 * @param version from 1; the highest counts
 * @param document key of the document, by which EARLIER and GIVES_WAY find its rules
 * @param citation what to cite
 * @param differsFromShipped whether an administrator has worded a shipped rule in another way than this release ships it
 * @param legalReference on which grounds this version was written
 */
record PaperRuleResponse(
        String code,
        int version,
        RuleVersion.Origin origin,
        boolean differsFromShipped,
        Effect effect,
        Set<AskerKind> askers,
        @Nullable String procedure,
        List<String> types,
        @Nullable String paper,
        @Nullable Holder holder,
        boolean citizensOnly,
        LocalDate from,
        @Nullable LocalDate to,
        String document,
        boolean prevails,
        boolean supplement,
        boolean asFarAsAnswered,
        @Nullable List<TimeLimit> limits,
        DecisionResponse.BasisResponse citation,
        @Nullable String database,
        @Nullable String owner,
        String legalReference,
        @Nullable String reason,
        String actor,
        OffsetDateTime at) {

    static PaperRuleResponse from(RuleVersion version, PaperRuleService rules) {
        var rule = version.rule();
        var scope = rule.scope();
        var force = rule.force();
        return new PaperRuleResponse(
                rule.code(),
                version.version(),
                version.origin(),
                rules.differsFromShipped(version),
                rule.effect(),
                scope.askers(),
                scope.procedure(),
                scope.types(),
                scope.paper(),
                scope.holder(),
                scope.citizensOnly(),
                rule.from(),
                rule.to(),
                force.document(),
                force.prevails(),
                force.supplement(),
                force.asFarAsAnswered(),
                force.limits(),
                DecisionResponse.BasisResponse.from(rule, version.version()),
                rule.basis().database(),
                rule.basis().owner(),
                version.legalReference(),
                version.reason(),
                version.actor(),
                version.at());
    }
}
