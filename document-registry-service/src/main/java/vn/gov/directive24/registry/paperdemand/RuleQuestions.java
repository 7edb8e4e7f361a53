package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Questions that rules may answer: their papers, around all their days, by whoever may ask, with data and without. */
final class RuleQuestions {

    private static final int MOST = 20_000;

    private static final List<Asker> ASKERS =
            List.of(new Asker("STATE", AskerKind.STATE_AGENCY), new Asker("NON_STATE", AskerKind.NON_STATE));

    /** What may matter besides who asks for which paper when; one thing at a time is another. */
    private enum Case {
        PLAIN(true, Lookup.NOT_ASKED, PersonKind.CITIZEN),
        ANSWERED(null, Lookup.ANSWERED, PersonKind.CITIZEN),
        FAILED(null, Lookup.UNAVAILABLE, PersonKind.CITIZEN),
        FAILED_AND_SHOWN(true, Lookup.UNAVAILABLE, PersonKind.CITIZEN),
        NOT_SHOWN(false, Lookup.NOT_ASKED, PersonKind.CITIZEN),
        FOREIGNER(null, Lookup.NOT_ASKED, PersonKind.FOREIGNER);

        private final @Nullable Boolean shown;
        private final Lookup lookup;
        private final PersonKind person;

        Case(@Nullable Boolean shown, Lookup lookup, PersonKind person) {
            this.shown = shown;
            this.lookup = lookup;
            this.person = person;
        }
    }

    private final Set<DecisionRequest> questions = new LinkedHashSet<>();
    private final LocalDate today;

    private RuleQuestions(LocalDate today) {
        this.today = today;
    }

    /** At most 20,000. */
    static List<DecisionRequest> about(List<PaperRule> rules, RuleBook book, LocalDate today) {
        var all = new RuleQuestions(today);
        for (var rule : rules) {
            all.add(rule, book);
        }
        return List.copyOf(all.questions);
    }

    private void add(PaperRule rule, RuleBook book) {
        var procedure = rule.scope().procedure();
        var days = days(rule);
        var printed = rule.scope().paper();
        if (printed != null) {
            addAll(procedure, null, printed, days);
        }
        for (var type : types(rule, book)) {
            if (questions.size() >= MOST) {
                return;
            }
            addAll(procedure, type, null, days);
        }
    }

    /** Of a rule that names a text only, the text is asked for. */
    private static Collection<String> types(PaperRule rule, RuleBook book) {
        return rule.scope().types().isEmpty() && rule.scope().paper() == null
                ? book.typesOf(rule.scope().procedure())
                : rule.scope().types();
    }

    private SortedSet<LocalDate> days(PaperRule rule) {
        var days = new TreeSet<>(List.of(today, rule.from(), rule.from().minusDays(1)));
        if (rule.to() != null) {
            days.add(rule.to());
            days.add(rule.to().plusDays(1));
        }
        return days;
    }

    private void addAll(
            @Nullable String procedure, @Nullable String type, @Nullable String printed, Collection<LocalDate> days) {
        for (var day : days) {
            for (var asker : ASKERS) {
                for (var of : Case.values()) {
                    if (questions.size() < MOST) {
                        questions.add(new DecisionRequest(
                                asker, procedure, type, printed, null, of.shown, of.lookup, null, of.person, day));
                    }
                }
            }
        }
    }
}
