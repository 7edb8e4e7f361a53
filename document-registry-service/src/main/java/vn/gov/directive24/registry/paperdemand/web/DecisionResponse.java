package vn.gov.directive24.registry.paperdemand.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.naming.PaperReading;
import vn.gov.directive24.registry.paperdemand.Decision;
import vn.gov.directive24.registry.paperdemand.DecisionRequest;
import vn.gov.directive24.registry.paperdemand.Lookup;
import vn.gov.directive24.registry.paperdemand.Outcome;
import vn.gov.directive24.registry.paperdemand.PaperRule;
import vn.gov.directive24.registry.paperdemand.PaperType;
import vn.gov.directive24.registry.paperdemand.Reason;
import vn.gov.directive24.registry.paperdemand.RuleAge;
import vn.gov.directive24.registry.paperdemand.Sayings;
import vn.gov.directive24.registry.paperdemand.Source;
import vn.gov.directive24.registry.paperdemand.TimeLimit;

/**
 * Whether the paper may be asked for, and why.
 *
 * @param decision UNKNOWN is an answer: the rules known here do not say
 * @param reason why, as a stable code; each has one decision
 * @param basis the rules that led there, the most particular first
 * @param monthlyList the list in force that day, where there was one
 * @param source where the data are instead; of several papers each part has its own
 * @param documentType the paper that was asked about, once it is known
 * @param candidates what a printed name may mean, best first, when unsure
 * @param connection where the name holds several papers, whether ALL or ANY of them are asked for; their answers are parts
 * @param groups all groups are asked for, and within a group any paper will do
 * @param supplement until when and how the paper may be asked for; only with ALLOWED_AS_SUPPLEMENT
 * @param officer what to do
 * @param citizen what to tell the citizen
 * @param forecast true for a day ahead: what is published until then may say otherwise
 * @param rulesAsOf the moment up to which the rules are known to have been the current ones
 * @param rulesRevision what the answer rests on: behind {@code r} the rules, which {@code GET /api/v1/paper-rules?revision=}
 *     shows as they read then, behind {@code t} the register of document types, behind {@code l} the number of the last
 *     monthly list; two answers of one revision rest on the same
 * @param rulesConfirmed false ten seconds after the database was last heard from
 */
record DecisionResponse(
        Outcome decision,
        Reason reason,
        LocalDate date,
        boolean forecast,
        String asker,
        @Nullable String procedureCode,
        List<BasisResponse> basis,
        @Nullable ListResponse monthlyList,
        @Nullable Source source,
        @Nullable TypeResponse documentType,
        List<TypeResponse> candidates,
        PaperReading.@Nullable Connection connection,
        @Nullable List<Set<String>> groups,
        @Nullable List<PartResponse> parts,
        @Nullable Supplement supplement,
        Text officer,
        Text citizen,
        Instant rulesAsOf,
        String rulesRevision,
        boolean rulesConfirmed) {

    static DecisionResponse from(
            DecisionRequest request, Decision decision, RuleAge age, Sayings sayings, LocalDate today) {
        var said = sayings.of(decision, request);
        var reading = decision.reading();
        return new DecisionResponse(
                decision.outcome(),
                decision.reason(),
                request.date(),
                request.date().isAfter(today),
                request.asker().code(),
                request.procedure(),
                BasisResponse.all(decision, age),
                ListResponse.from(decision),
                decision.parts().isEmpty() ? Source.of(decision) : null,
                TypeResponse.asked(request, decision),
                candidates(reading),
                connection(decision),
                decision.parts().isEmpty() || reading == null ? null : reading.groups(),
                decision.parts().isEmpty()
                        ? null
                        : decision.parts().stream()
                                .map(part -> PartResponse.from(request, part, age, sayings))
                                .toList(),
                Supplement.of(request, decision, sayings),
                Text.officer(said),
                Text.citizen(said),
                age.asOf(),
                age.revision(),
                age.confirmed());
    }

    private static PaperReading.@Nullable Connection connection(Decision decision) {
        return switch (decision.groups().size()) {
            case 0 -> null;
            case 1 -> PaperReading.Connection.ANY;
            default -> PaperReading.Connection.ALL;
        };
    }

    private static List<TypeResponse> candidates(@Nullable PaperReading reading) {
        return reading == null || reading.kind() != PaperReading.Kind.CANDIDATES
                ? List.of()
                : reading.matches().stream().map(TypeResponse::candidate).toList();
    }

    record Text(String vi, String en) {

        static Text officer(Sayings.Saying said) {
            return new Text(said.officerVi(), said.officerEn());
        }

        static Text citizen(Sayings.Saying said) {
            return new Text(said.citizenVi(), said.citizenEn());
        }
    }

    /** @param limits from receipt of the dossier; where a sector's document sets another time, its own rule says so */
    record Supplement(List<TimeLimit> limits) {

        static @Nullable Supplement of(DecisionRequest request, Decision decision, Sayings sayings) {
            return decision.outcome() == Outcome.ALLOWED_AS_SUPPLEMENT
                    ? new Supplement(sayings.limits(decision, request))
                    : null;
        }
    }

    /**
     * @param rule its code under /api/v1/paper-rules
     * @param version of the rule; all are kept there
     * @param article article and clause
     * @param annex I or II
     * @param row of the annex
     * @param amends the provision that asked for the paper
     * @param partly whether the data replace a part of the paper only
     */
    record BasisResponse(
            String rule,
            @Nullable Integer version,
            String document,
            @Nullable String article,
            @Nullable String annex,
            @Nullable Integer row,
            @Nullable String procedureCode,
            @Nullable String procedureName,
            @Nullable String paper,
            @Nullable String amends,
            boolean partly,
            LocalDate from,
            @Nullable LocalDate to,
            String textVi,
            @Nullable String textEn,
            @Nullable String noteVi,
            @Nullable String noteEn) {

        static List<BasisResponse> all(Decision decision, RuleAge age) {
            return decision.basis().stream()
                    .map(rule -> from(rule, age.versionOf(rule)))
                    .toList();
        }

        static BasisResponse from(PaperRule rule, @Nullable Integer version) {
            var basis = rule.basis();
            return new BasisResponse(
                    rule.code(),
                    version,
                    basis.document(),
                    basis.article(),
                    basis.annex(),
                    basis.row(),
                    rule.scope().procedure(),
                    basis.procedureName(),
                    basis.paper(),
                    basis.amends(),
                    basis.partly(),
                    rule.from(),
                    rule.to(),
                    basis.textVi(),
                    basis.textEn(),
                    basis.noteVi(),
                    basis.noteEn());
        }
    }

    /** @param upTo the day whose state the list shows */
    record ListResponse(int number, LocalDate upTo, LocalDate from) {

        static @Nullable ListResponse from(Decision decision) {
            var list = decision.list();
            return list == null ? null : new ListResponse(list.number(), list.upTo(), list.from());
        }
    }

    /**
     * @param score 0 to 1, of a name that was read
     * @param how the name was found
     */
    record TypeResponse(
            String code,
            @Nullable String nameVi,
            @Nullable String nameEn,
            @Nullable Holder holder,
            @Nullable Double score,
            PaperReading.@Nullable How how) {

        static @Nullable TypeResponse asked(DecisionRequest request, Decision decision) {
            var reading = decision.reading();
            if (reading == null || reading.matches().isEmpty()) {
                return request.paper() == null ? null : of(request.paper(), decision.type(), null);
            }
            var match = reading.matches().getFirst();
            return reading.kind() == PaperReading.Kind.MATCHED
                            && reading.matches().size() == 1
                            && decision.parts().isEmpty()
                    ? of(match.code(), decision.type(), match)
                    : null;
        }

        static TypeResponse candidate(PaperReading.Match match) {
            return of(match.code(), null, match);
        }

        private static TypeResponse of(String code, @Nullable PaperType type, PaperReading.@Nullable Match match) {
            return new TypeResponse(
                    code,
                    type == null ? null : type.nameVi(),
                    type == null ? null : type.nameEn(),
                    type == null ? null : type.holder(),
                    match == null ? null : match.score(),
                    match == null ? null : match.how());
        }
    }

    /**
     * The answer to one paper of several.
     *
     * @param paperName words of the name that no registered paper was read from; {@code paper} is absent then
     * @param lookup what was told of the databases, as far as it can be said of this paper
     */
    record PartResponse(
            @Nullable String paper,
            @Nullable String paperName,
            @Nullable TypeResponse documentType,
            Outcome decision,
            Reason reason,
            Lookup lookup,
            List<BasisResponse> basis,
            @Nullable Source source,
            @Nullable Supplement supplement,
            Text officer,
            Text citizen) {

        static PartResponse from(DecisionRequest request, Decision.Part part, RuleAge age, Sayings sayings) {
            var decision = part.decision();
            var said = sayings.of(part, request);
            return new PartResponse(
                    part.code(),
                    part.rest() == null ? null : part.rest().words(),
                    part.code() == null ? null : TypeResponse.of(part.code(), decision.type(), null),
                    decision.outcome(),
                    decision.reason(),
                    part.lookup(),
                    BasisResponse.all(decision, age),
                    Source.of(decision),
                    Supplement.of(request, decision, sayings),
                    Text.officer(said),
                    Text.citizen(said));
        }
    }
}
