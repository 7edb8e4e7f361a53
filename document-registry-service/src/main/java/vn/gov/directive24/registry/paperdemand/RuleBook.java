package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.gov.directive24.registry.naming.PaperReading.Kind;
import vn.gov.directive24.registry.paperdemand.Decision.Part;

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
    private final PaperAnswers papers;

    RuleBook(RuleContents contents, LocalDate knownFrom) {
        this.contents = contents;
        this.knownFrom = knownFrom;
        this.rules = new RuleIndex(contents.rules());
        this.types = new PaperTypes(contents.types());
        this.names = new PaperReader(types.readable(rules::knows), rules::knows);
        this.papers = new PaperAnswers(rules, types, contents.lists());
    }

    RuleContents contents() {
        return contents;
    }

    /** @param today from which on an answer is a forecast */
    Decision decide(DecisionRequest request, LocalDate today) {
        if (request.date().isBefore(knownFrom) || request.date().isAfter(today.plusYears(YEARS_AHEAD))) {
            return PaperAnswers.answer(Reason.DATE_NOT_COVERED, List.of(), null, null);
        }
        return request.paperName() == null
                ? papers.of(request, request.paper(), null)
                : ofName(request, names.read(request.paperName()));
    }

    private Decision ofName(DecisionRequest request, PaperReader.Read read) {
        var reading = read.reading();
        if (reading.kind() == Kind.MATCHED) {
            return reading.matches().size() == 1 && isAll(request, read)
                    ? papers.of(request, reading.matches().getFirst().code(), read.text())
                            .read(reading)
                    : new SeveralPapers(reading, parts(request, read), request.shown()).answer();
        }
        if (rules.hasText(request.procedure(), read.text())) {
            return papers.of(request, null, read.text()).read(reading);
        }
        return PaperAnswers.answer(
                        reading.kind() == Kind.CANDIDATES ? Reason.NAME_UNSURE : Reason.NAME_NOT_READ,
                        List.of(),
                        papers.listOn(request.date()),
                        null)
                .read(reading);
    }

    /** Nothing else is asked for, or a rule speaks of the whole name. */
    private boolean isAll(DecisionRequest request, PaperReader.Read read) {
        return read.reading().rest().isEmpty()
                || !papers.holding(request, null, read.text()).isEmpty();
    }

    /**
     * What is told of a database is said of all papers of the name only where all their data are in one, or a rule speaks
     * of the whole name.
     */
    private List<Part> parts(DecisionRequest request, PaperReader.Read read) {
        var parts = each(request, read);
        if (request.lookup() == Lookup.NOT_ASKED
                || !SeveralPapers.drawOnSeveral(parts)
                || !papers.holding(request, null, read.text()).isEmpty()) {
            return parts;
        }
        return each(request.notAsked(), read).stream()
                .map(part -> request.lookup().hasFailed() && SeveralPapers.drawsOnData(part.decision())
                        ? part.with(part.decision()
                                .because(Reason.LOOKUP_UNCLEAR, part.decision().basis()))
                        : part)
                .toList();
    }

    private List<Part> each(DecisionRequest request, PaperReader.Read read) {
        var parts = new ArrayList<Part>();
        for (var match : read.reading().matches()) {
            var decision = papers.of(request, match.code(), read.text());
            parts.add(new Part(match.code(), null, decision, request.lookup()));
        }
        if (!isAll(request, read)) {
            var unread = PaperAnswers.answer(Reason.NAME_NOT_READ, List.of(), papers.listOn(request.date()), null);
            for (var rest : read.reading().rest()) {
                parts.add(new Part(null, rest, unread, Lookup.NOT_ASKED));
            }
        }
        return parts;
    }

    boolean isNamedByRule(String code) {
        return rules.knows(code);
    }

    boolean hasType(String code) {
        return types.contains(code);
    }

    /** All that the register has or had. */
    Collection<String> types() {
        return types.codes();
    }
}
