package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What a change of the rules would do.
 *
 * @param asked questions that were compared
 * @param changed how many of them are answered otherwise
 * @param differences the first of those
 */
public record RulePreview(int asked, int changed, List<Difference> differences) {

    private static final int SHOWN = 100;
    private static final int MOST = 5_000;

    /** @param before rules that led there are compared as well, not only the outcome */
    public record Difference(DecisionRequest request, Decision before, Decision after) {}

    static RulePreview between(
            RuleBook before, RuleBook after, List<PaperRule> changed, List<DecisionRequest> sample, LocalDate today) {
        var questions = sample.isEmpty() ? around(changed, before, today) : sample;
        var differences = new ArrayList<Difference>();
        for (var question : questions) {
            var was = before.decide(question, today);
            var is = after.decide(question, today);
            if (was.reason() != is.reason() || !codes(was).equals(codes(is))) {
                differences.add(new Difference(question, was, is));
            }
        }
        return new RulePreview(
                questions.size(),
                differences.size(),
                differences.stream().limit(SHOWN).toList());
    }

    private static List<String> codes(Decision decision) {
        return decision.basis().stream().map(PaperRule::code).toList();
    }

    /** Each paper that the rules speak of, by both kinds of askers, today and around the rules' first and last days. */
    private static List<DecisionRequest> around(List<PaperRule> changed, RuleBook book, LocalDate today) {
        var questions = new LinkedHashSet<DecisionRequest>();
        for (var rule : changed) {
            var days = new TreeSet<LocalDate>(
                    List.of(today, rule.from(), rule.from().minusDays(1)));
            if (rule.to() != null) {
                days.add(rule.to());
                days.add(rule.to().plusDays(1));
            }
            var types = rule.scope().types().isEmpty()
                    ? book.typesOf(rule.scope().procedure())
                    : rule.scope().types();
            for (var type : types) {
                for (var day : days) {
                    questions.add(question("STATE", AskerKind.STATE_AGENCY, rule, type, day));
                    questions.add(question("NON_STATE", AskerKind.NON_STATE, rule, type, day));
                }
            }
        }
        return questions.stream().limit(MOST).toList();
    }

    private static DecisionRequest question(String asker, AskerKind kind, PaperRule rule, String type, LocalDate day) {
        return new DecisionRequest(
                new Asker(asker, kind),
                rule.scope().procedure(),
                type,
                null,
                null,
                true,
                Lookup.NOT_ASKED,
                null,
                PersonKind.CITIZEN,
                day);
    }
}
