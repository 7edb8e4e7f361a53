package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of the rules would do.
 *
 * @param seen the last thing that was written about rules before it
 * @param asked questions that were compared
 * @param changed how many of them are answered otherwise
 * @param differences the first of those
 */
public record RulePreview(int seen, int asked, int changed, List<Difference> differences) {

    private static final int SHOWN = 100;

    /** @param before what rules say is compared as well, not only the outcome */
    public record Difference(DecisionRequest request, Decision before, Decision after) {}

    /** @param spoken the rules that change, as they read before and after */
    static RulePreview between(
            int seen,
            RuleBook before,
            RuleBook after,
            List<PaperRule> spoken,
            List<DecisionRequest> sample,
            LocalDate today) {
        var questions = sample.isEmpty() ? RuleQuestions.about(spoken, before, today) : sample;
        var differences = new ArrayList<Difference>();
        int changed = 0;
        for (var question : questions) {
            var was = before.decide(question, today);
            var is = after.decide(question, today);
            if (was.reason() != is.reason() || !was.basis().equals(is.basis())) {
                changed++;
                if (differences.size() < SHOWN) {
                    differences.add(new Difference(question, was, is));
                }
            }
        }
        return new RulePreview(seen, questions.size(), changed, differences);
    }
}
