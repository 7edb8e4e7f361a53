package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
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
        var asked = new RuleQuestions(today);
        var all = new ArrayList<>(book.contents().rules());
        all.addAll(rules);
        for (var rule : rules) {
            asked.add(rule, all, book);
        }
        return List.copyOf(asked.questions);
    }

    /** Every paper in the plainest case before the next case, so that the first differences show them all. */
    private void add(PaperRule rule, List<PaperRule> all, RuleBook book) {
        var days = days(rule);
        var papers = papers(rule, all, book);
        for (var of : Case.values()) {
            for (var paper : papers) {
                if (questions.size() >= MOST) {
                    return;
                }
                addAll(paper, days, of);
            }
        }
    }

    /** Of a rule that names a text only, the text is asked for; of one that moves others, what they speak of. */
    private static Set<Paper> papers(PaperRule rule, List<PaperRule> all, RuleBook book) {
        var papers = new LinkedHashSet<Paper>();
        var procedure = rule.scope().procedure();
        if (rule.effect().isOfProcedure()) {
            all.stream().filter(other -> moves(rule, other)).forEach(other -> addSpoken(other, procedure, papers));
        } else if (rule.effect().isOfList()) {
            book.types().forEach(type -> papers.add(new Paper(procedure, type, null)));
        } else {
            addSpoken(rule, procedure, papers);
        }
        return papers;
    }

    private static boolean moves(PaperRule rule, PaperRule other) {
        return !other.effect().isOfList()
                && !other.effect().isOfProcedure()
                && other.force().document().equals(rule.force().document())
                && (other.scope().procedure() == null
                        || other.scope().procedure().equals(rule.scope().procedure()));
    }

    private static void addSpoken(PaperRule rule, @Nullable String procedure, Set<Paper> papers) {
        if (rule.scope().paper() != null) {
            papers.add(new Paper(procedure, null, rule.scope().paper()));
        }
        rule.scope().types().forEach(type -> papers.add(new Paper(procedure, type, null)));
    }

    private SortedSet<LocalDate> days(PaperRule rule) {
        var days = new TreeSet<>(List.of(today, rule.from(), rule.from().minusDays(1)));
        if (rule.to() != null) {
            days.add(rule.to());
            days.add(rule.to().plusDays(1));
        }
        return days;
    }

    private void addAll(Paper paper, Collection<LocalDate> days, Case of) {
        for (var day : days) {
            for (var asker : ASKERS) {
                if (questions.size() < MOST) {
                    questions.add(new DecisionRequest(
                            asker,
                            paper.procedure,
                            paper.type,
                            paper.printed,
                            null,
                            of.shown,
                            of.lookup,
                            null,
                            of.person,
                            day));
                }
            }
        }
    }

    private record Paper(
            @Nullable String procedure,
            @Nullable String type,
            @Nullable String printed) {}
}
