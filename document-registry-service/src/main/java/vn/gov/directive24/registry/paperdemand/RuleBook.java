package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.PaperReading.Kind;

/**
 * All rules of one moment, compiled. Whoever holds one answers every question from the same rules; a change of the rules
 * is another book.
 */
final class RuleBook {

    /** How far ahead a question may lie; what is published until then may answer it otherwise. */
    static final int YEARS_AHEAD = 2;

    private final RuleContents contents;
    private final LocalDate knownFrom;
    private final RuleIndex rules;
    private final PaperReader names;
    private final PaperTypes types;
    private final MonthlyList[] lists;

    RuleBook(RuleContents contents, LocalDate knownFrom) {
        this.contents = contents;
        this.knownFrom = knownFrom;
        this.rules = new RuleIndex(contents.rules());
        this.types = new PaperTypes(contents.types());
        this.names = new PaperReader(types.current());
        this.lists = contents.lists().toArray(MonthlyList[]::new);
    }

    RuleContents contents() {
        return contents;
    }

    /** @param today from which on an answer is a forecast */
    Decision decide(DecisionRequest request, LocalDate today) {
        if (request.date().isBefore(knownFrom) || request.date().isAfter(today.plusYears(YEARS_AHEAD))) {
            return answer(Reason.DATE_NOT_COVERED, List.of(), null, null);
        }
        if (request.asker().kind() == AskerKind.UNCLEAR) {
            return whoeverAsks(request, today);
        }
        return request.paperName() == null
                ? ofPaper(request, request.paper(), null)
                : ofName(request, names.read(request.paperName()));
    }

    private Decision whoeverAsks(DecisionRequest request, LocalDate today) {
        var state = decide(request.by(AskerKind.STATE_AGENCY), today);
        var nonState = decide(request.by(AskerKind.NON_STATE), today);
        if (state.outcome() == nonState.outcome()) {
            return state;
        }
        var basis = new LinkedHashSet<>(state.basis());
        basis.addAll(nonState.basis());
        return new Decision(
                Reason.ASKER_UNCLEAR, List.copyOf(basis), state.list(), state.reading(), List.of(), state.type());
    }

    private Decision ofName(DecisionRequest request, PaperReader.Read read) {
        var reading = read.reading();
        if (reading.kind() == Kind.MATCHED) {
            return reading.matches().size() == 1
                    ? ofPaper(request, reading.matches().getFirst().code(), read.text())
                            .read(reading)
                    : ofSeveral(request, read);
        }
        if (rules.hasText(request.procedure(), read.text())) {
            return ofPaper(request, null, read.text()).read(reading);
        }
        return answer(
                        reading.kind() == Kind.CANDIDATES ? Reason.NAME_UNSURE : Reason.NAME_NOT_READ,
                        List.of(),
                        listOn(request.date()),
                        null)
                .read(reading);
    }

    /**
     * Of all papers named, or of any: the gravest answer is the answer. Where one of several alternatives is had from
     * data, the requirement is proved and none of them may be asked for.
     */
    private Decision ofSeveral(DecisionRequest request, PaperReader.Read read) {
        var parts = read.reading().matches().stream()
                .map(match -> new Decision.Part(match.code(), ofPaper(request, match.code(), read.text())))
                .toList();
        var gravest = parts.getFirst().decision();
        for (var part : parts) {
            if (part.decision().outcome().compareTo(gravest.outcome()) < 0) {
                gravest = part.decision();
            }
        }
        return new Decision(gravest.reason(), gravest.basis(), gravest.list(), read.reading(), parts, gravest.type());
    }

    private Decision ofPaper(DecisionRequest request, @Nullable String code, @Nullable String text) {
        var day = request.date();
        var type = code == null ? null : types.on(code, day);
        var known = code == null ? null : types.known(code);
        var named = type == null ? known : type;
        var list = listOn(day);
        if (code != null && !types.contains(code) && !rules.knows(code)) {
            return answer(Reason.TYPE_NOT_KNOWN, List.of(), list, null);
        }
        var holding = HoldingRules.of(holding(request, code, text));
        var listed = list != null && code != null && list.integrated().contains(code);
        var ofList = listed && known != null
                ? rules.ofList(request.asker().kind(), known.holder(), request.person(), day)
                : null;
        if (holding.forbid()) {
            return replaced(request, holding.forbidding(), ofList, list, named);
        }
        if (holding.permit()) {
            return answer(Reason.PERMITTED, holding.permitting(), list, named);
        }
        if (ofList != null) {
            return answer(reasonOfList(request, ofList), List.of(ofList), list, named);
        }
        return silence(request, code, text, listed, list, type, named);
    }

    private List<PaperRule> holding(DecisionRequest request, @Nullable String code, @Nullable String text) {
        return rules.find(
                request.procedure(),
                code,
                text,
                rule -> rule.scope().askers().contains(request.asker().kind())
                        && rules.holds(rule, request.procedure(), request.date()));
    }

    private Decision replaced(
            DecisionRequest request,
            List<PaperRule> forbidding,
            @Nullable PaperRule ofList,
            @Nullable MonthlyList list,
            @Nullable PaperType type) {
        var cut = false;
        var supplement = false;
        var unlimited = request.lookup() == Lookup.ANSWERED;
        for (var rule : forbidding) {
            cut |= rule.effect() == PaperRule.Effect.CUT;
            supplement |= rule.force().supplement();
            unlimited |= request.person() == PersonKind.CITIZEN && !rule.force().asFarAsAnswered();
        }
        var listRule = ofList != null && ofList.effect() == PaperRule.Effect.LISTED ? ofList : null;
        var basis = listRule == null ? forbidding : with(forbidding, listRule);
        if (request.lookup().hasFailed() && supplement) {
            return answer(Reason.DATA_FAILED, withTerms(request, basis), list, type);
        }
        if (cut || unlimited) {
            var first = forbidding.getFirst().effect();
            return answer(
                    first == PaperRule.Effect.CUT ? Reason.CUT : Reason.REPLACED_BY_DATA,
                    withTerms(request, basis),
                    list,
                    type);
        }
        return listRule == null
                ? answer(Reason.ASK_THE_DATABASE, forbidding, list, type)
                : answer(Reason.LISTED, with(List.of(listRule), forbidding), list, type);
    }

    /** A rule that holds before its own day does so by another, which is part of the basis. */
    private List<PaperRule> withTerms(DecisionRequest request, List<PaperRule> basis) {
        for (var rule : basis) {
            if (request.date().isBefore(rule.from())) {
                var earlier = rules.broughtForward(rule, request.procedure(), request.date());
                if (earlier != null) {
                    return with(basis, earlier);
                }
            }
        }
        return basis;
    }

    private static Reason reasonOfList(DecisionRequest request, PaperRule ofList) {
        if (ofList.effect() == PaperRule.Effect.LISTED) {
            return request.lookup().hasFailed() && !Boolean.TRUE.equals(request.presentedVneid())
                    ? Reason.LISTED_BUT_DATA_FAILED
                    : Reason.LISTED;
        }
        return switch (request.presentedVneid()) {
            case null -> Reason.SAY_WHETHER_SHOWN;
            case Boolean shown -> shown ? Reason.URGED : Reason.NOT_SHOWN;
        };
    }

    /** No rule holds. Only where everything that could speak was there to be looked at does silence mean yes. */
    private Decision silence(
            DecisionRequest request,
            @Nullable String code,
            @Nullable String text,
            boolean listed,
            @Nullable MonthlyList list,
            @Nullable PaperType type,
            @Nullable PaperType named) {
        var day = request.date();
        var past = rules.find(
                request.procedure(),
                code,
                text,
                rule -> rule.effect().forbids()
                        && rule.scope().askers().contains(request.asker().kind())
                        && !day.isBefore(rule.from()));
        for (var rule : past) {
            var later = rules.gaveWay(rule, request.procedure(), day);
            if (later != null) {
                return answer(Reason.LATER_DOCUMENT, with(List.of(later), past), list, named);
            }
        }
        if (!past.isEmpty()) {
            return answer(Reason.RULE_ENDED, past, list, named);
        }
        if (code == null) {
            return answer(Reason.NAME_NOT_READ, List.of(), list, null);
        }
        if (type != null && request.holder() != null && request.holder() != type.holder()) {
            return answer(Reason.HOLDER_DIFFERS, List.of(), list, named);
        }
        if (request.asker().kind() == AskerKind.NON_STATE && Boolean.FALSE.equals(request.presentedVneid())) {
            return answer(Reason.NOT_SHOWN, List.of(), list, named);
        }
        if (listed) {
            return answer(Reason.NOT_A_CITIZEN, List.of(), list, named);
        }
        if (type != null && type.integrated()) {
            return answer(Reason.REGISTER_ONLY, List.of(), list, named);
        }
        if (list == null) {
            return answer(Reason.LIST_MISSING, List.of(), null, named);
        }
        return answer(type == null ? Reason.TYPE_NOT_KNOWN : Reason.NOTHING_COVERS, List.of(), list, named);
    }

    private static Decision answer(
            Reason reason, List<PaperRule> basis, @Nullable MonthlyList list, @Nullable PaperType type) {
        return new Decision(reason, basis, list, null, List.of(), type);
    }

    private static List<PaperRule> with(List<PaperRule> some, PaperRule another) {
        return with(some, List.of(another));
    }

    private static List<PaperRule> with(List<PaperRule> some, List<PaperRule> others) {
        var all = new ArrayList<PaperRule>(some.size() + others.size());
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    /** The list in force that day: the last one published by then. */
    @Nullable MonthlyList listOn(LocalDate day) {
        for (int index = lists.length - 1; index >= 0; index--) {
            if (!lists[index].from().isAfter(day)) {
                return lists[index];
            }
        }
        return null;
    }

    boolean hasType(String code) {
        return types.contains(code);
    }

    /** The types that rules of the procedure name, or all where none does. */
    Collection<String> typesOf(@Nullable String procedure) {
        var named = rules.typesOf(procedure);
        return named.isEmpty() ? types.codes() : named;
    }
}
