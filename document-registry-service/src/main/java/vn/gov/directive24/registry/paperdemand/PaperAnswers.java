package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to one paper by the rules, the register and the lists of one book. */
final class PaperAnswers {

    private final RuleIndex rules;
    private final PaperTypes types;
    private final MonthlyList[] lists;

    PaperAnswers(RuleIndex rules, PaperTypes types, List<MonthlyList> lists) {
        this.rules = rules;
        this.types = types;
        this.lists = lists.toArray(MonthlyList[]::new);
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

    Decision of(DecisionRequest request, @Nullable String code, @Nullable String text) {
        if (request.asker().kind() == AskerKind.UNCLEAR) {
            return whoeverAsks(request, code, text);
        }
        var list = listOn(request.date());
        if (code == null) {
            return of(new Asked(request, null, text, list, null, null));
        }
        if (!types.contains(code) && !rules.knows(code)) {
            return answer(Reason.TYPE_NOT_KNOWN, List.of(), list, null);
        }
        return of(new Asked(request, code, text, list, types.on(code, request.date()), types.known(code)));
    }

    /** The same for the same reason to an agency of the state and to a body outside it is the answer to both. */
    private Decision whoeverAsks(DecisionRequest request, @Nullable String code, @Nullable String text) {
        var state = of(request.by(AskerKind.STATE_AGENCY), code, text);
        var nonState = of(request.by(AskerKind.NON_STATE), code, text);
        if (state.reason() == nonState.reason() && state.basis().equals(nonState.basis())) {
            return state;
        }
        var basis = new LinkedHashSet<>(state.basis());
        basis.addAll(nonState.basis());
        return answer(Reason.ASKER_UNCLEAR, List.copyOf(basis), state.list(), state.type());
    }

    private Decision of(Asked asked) {
        var holding = HoldingRules.of(holding(asked.request(), asked.code(), asked.text()));
        var ofList = ofList(asked);
        if (holding.forbid()) {
            return replaced(asked, holding.forbidding(), ofList);
        }
        if (holding.permit()) {
            return answer(Reason.PERMITTED, holding.permitting(), asked);
        }
        return ofList == null ? silence(asked) : answer(reasonOfList(asked, ofList), List.of(ofList), asked);
    }

    /** Those that speak of the paper and hold for whoever asks that day. */
    List<PaperRule> holding(DecisionRequest request, @Nullable String code, @Nullable String text) {
        return rules.find(
                request.procedure(),
                code,
                text,
                rule -> rule.scope().askers().contains(request.asker().kind())
                        && rules.holds(rule, request.procedure(), request.date()));
    }

    private @Nullable PaperRule ofList(Asked asked) {
        var type = asked.named();
        return type == null || !asked.listed() || asked.ofOtherHolder()
                ? null
                : rules.ofList(
                        asked.request().asker().kind(),
                        type.holder(),
                        asked.request().person(),
                        asked.request().date());
    }

    private Decision replaced(Asked asked, List<PaperRule> forbidding, @Nullable PaperRule ofList) {
        var request = asked.request();
        var listRule =
                ofList != null && ofList.effect() == PaperRule.Effect.LISTED && !asked.goneFromVneid() ? ofList : null;
        if (request.lookup().hasFailed()) {
            if (listRule != null && asked.shown()) {
                return answer(Reason.LISTED, withTerms(request, with(List.of(listRule), forbidding)), asked);
            }
            var supplementing = supplementing(forbidding);
            if (!supplementing.isEmpty()) {
                return answer(Reason.DATA_FAILED, withTerms(request, supplementing), asked);
            }
        }
        if (holdsInAnyCase(request, forbidding)) {
            var basis = listRule == null ? forbidding : with(forbidding, List.of(listRule));
            return answer(reasonOf(forbidding), withTerms(request, basis), asked);
        }
        return listRule == null
                ? answer(Reason.ASK_THE_DATABASE, withTerms(request, forbidding), asked)
                : answer(Reason.LISTED, withTerms(request, with(List.of(listRule), forbidding)), asked);
    }

    /** Those by which the paper may be asked for when data fail: none where the most particular one or a cut leaves no room. */
    private static List<PaperRule> supplementing(List<PaperRule> forbidding) {
        if (!forbidding.getFirst().force().supplement()) {
            return List.of();
        }
        var all = true;
        for (var rule : forbidding) {
            if (!rule.force().supplement()) {
                if (rule.effect() == PaperRule.Effect.CUT) {
                    return List.of();
                }
                all = false;
            }
        }
        return all
                ? forbidding
                : forbidding.stream().filter(rule -> rule.force().supplement()).toList();
    }

    /** And not only as far as the database answers. */
    private static boolean holdsInAnyCase(DecisionRequest request, List<PaperRule> forbidding) {
        if (request.lookup() == Lookup.ANSWERED) {
            return true;
        }
        for (var rule : forbidding) {
            if (rule.effect() == PaperRule.Effect.CUT
                    || (request.person() == PersonKind.CITIZEN && !rule.force().asFarAsAnswered())) {
                return true;
            }
        }
        return false;
    }

    /** Two rows print the same paper of the same procedure, one of them in part: what is said in part holds in part. */
    private static Reason reasonOf(List<PaperRule> forbidding) {
        if (forbidding.getFirst().effect() == PaperRule.Effect.CUT) {
            return Reason.CUT;
        }
        for (var rule : forbidding) {
            if (rule.basis().partly()) {
                return Reason.REPLACED_IN_PART;
            }
        }
        return Reason.REPLACED_BY_DATA;
    }

    /** A rule that holds before its own day does so by another, which is part of the basis. */
    private List<PaperRule> withTerms(DecisionRequest request, List<PaperRule> basis) {
        for (var rule : basis) {
            if (request.date().isBefore(rule.from())) {
                var earlier = rules.broughtForward(rule, request.procedure(), request.date());
                if (earlier != null) {
                    return with(basis, List.of(earlier));
                }
            }
        }
        return basis;
    }

    private static Reason reasonOfList(Asked asked, PaperRule ofList) {
        if (asked.goneFromVneid()) {
            return Reason.LISTED_BUT_SUSPENDED;
        }
        if (ofList.effect() == PaperRule.Effect.LISTED) {
            return asked.request().lookup().hasFailed() && !asked.shown()
                    ? Reason.LISTED_BUT_DATA_FAILED
                    : Reason.LISTED;
        }
        return switch (asked.request().presentedVneid()) {
            case null -> Reason.SAY_WHETHER_SHOWN;
            case Boolean shown -> shown ? Reason.URGED : Reason.NOT_SHOWN;
        };
    }

    /** No rule holds. Only where everything that could speak was there to be looked at does silence mean yes. */
    private Decision silence(Asked asked) {
        var past = past(asked);
        if (!past.isEmpty()) {
            return ended(asked, past);
        }
        if (asked.code() == null) {
            return answer(Reason.NAME_NOT_READ, List.of(), asked);
        }
        return answer(reasonOfSilence(asked), List.of(), asked);
    }

    private static Reason reasonOfSilence(Asked asked) {
        var type = asked.type();
        if (asked.ofOtherHolder()) {
            return Reason.HOLDER_DIFFERS;
        }
        if (asked.listed()) {
            return Reason.NOT_A_CITIZEN;
        }
        if (type != null && type.integrated()) {
            return Reason.REGISTER_ONLY;
        }
        if (asked.list() == null) {
            return Reason.LIST_MISSING;
        }
        return type == null ? Reason.TYPE_NOT_KNOWN : Reason.NOTHING_COVERS;
    }

    /** The rules that once covered it. */
    private List<PaperRule> past(Asked asked) {
        return rules.find(
                asked.request().procedure(),
                asked.code(),
                asked.text(),
                rule -> rule.effect().forbids()
                        && rule.scope()
                                .askers()
                                .contains(asked.request().asker().kind())
                        && !asked.request().date().isBefore(rule.from()));
    }

    private Decision ended(Asked asked, List<PaperRule> past) {
        for (var rule : past) {
            var later = rules.gaveWay(
                    rule, asked.request().procedure(), asked.request().date());
            if (later != null) {
                return answer(Reason.LATER_DOCUMENT, with(List.of(later), past), asked);
            }
        }
        return answer(Reason.RULE_ENDED, past, asked);
    }

    private static Decision answer(Reason reason, List<PaperRule> basis, Asked asked) {
        return answer(reason, basis, asked.list(), asked.named());
    }

    static Decision answer(Reason reason, List<PaperRule> basis, @Nullable MonthlyList list, @Nullable PaperType type) {
        return new Decision(reason, basis, list, null, List.of(), type);
    }

    private static List<PaperRule> with(List<PaperRule> some, List<PaperRule> others) {
        var all = new ArrayList<PaperRule>(some.size() + others.size());
        all.addAll(some);
        all.addAll(others);
        return all;
    }
}
