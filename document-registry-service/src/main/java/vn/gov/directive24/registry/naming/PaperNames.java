package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.gov.directive24.registry.naming.PaperReading.How;
import vn.gov.directive24.registry.naming.PaperReading.Match;

/** Reads printed names of papers against a vocabulary of types. Immutable and safe for many threads; caches nothing. */
public final class PaperNames {

    private static final double ABBREVIATED = 0.99;
    private static final double IN_A_SENTENCE = 0.95;
    private static final double WITHOUT_DIACRITICS = 0.9;
    private static final double MENTIONED = 0.5;

    /** No printed text holds it once it is normalised. */
    private static final String CONDITION = " | ";

    private final Vocabulary vocabulary;
    private final Misspellings misspellings;

    private PaperNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        misspellings = new Misspellings(vocabulary.spellings());
    }

    public static PaperNames of(Collection<PaperName> papers) {
        return new PaperNames(new Vocabulary(papers));
    }

    /**
     * The text by which two printed names are the same: Unicode form, capitals, spaces, place of the tone, abbreviations,
     * numbering, quantity, kind of copy, form number and condition taken away. Taking them away twice changes nothing.
     */
    public static String normalise(String printed) {
        return Canonical.text(Canonical.tokens(printed));
    }

    /**
     * As {@link #normalise}, followed by the conditions under which the paper is asked for, where there are any: "Giấy khai
     * sinh (nếu là con nuôi)" and "Giấy khai sinh" are two texts here.
     */
    public static String withConditions(String printed) {
        var canonical = Canonical.of(PrintedText.tokens(printed));
        var name = Canonical.text(canonical.name());
        return canonical.conditions().isEmpty() ? name : name + CONDITION + Canonical.text(canonical.conditions());
    }

    /** The text without its conditions. */
    public static String withoutConditions(String withConditions) {
        var end = withConditions.indexOf(CONDITION);
        return end < 0 ? withConditions : withConditions.substring(0, end);
    }

    public PaperReading read(String printed) {
        return read(PrintedText.tokens(printed));
    }

    PaperReading read(List<Token> text) {
        var bare = PrintedText.bare(text);
        var reader = new Reader(text, bare, vocabulary).read();
        var asked = reader.asked();
        if (!asked.isEmpty()
                && asked.stream().allMatch(found -> found.mention().codes().size() == 1)) {
            return PaperReading.matched(best(asked, text, bare), reader.groups(), reader.rest());
        }
        if (!asked.isEmpty() || !reader.unsure().isEmpty()) {
            return candidates(reader);
        }
        return reader.named() ? PaperReading.UNKNOWN : misspellings.read(text);
    }

    private static List<Match> best(List<Reader.Found> asked, List<Token> text, boolean bare) {
        var best = new LinkedHashMap<String, Match>();
        for (var found : asked) {
            var match = match(found, text, bare);
            best.merge(match.code(), match, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return new ArrayList<>(best.values());
    }

    private static Match match(Reader.Found found, List<Token> text, boolean bare) {
        var mention = found.mention();
        var code = mention.codes().getFirst();
        if (bare && !text.subList(mention.from(), mention.to()).stream().allMatch(Token::abbreviated)) {
            return new Match(
                    code,
                    found.sentence() ? WITHOUT_DIACRITICS * IN_A_SENTENCE : WITHOUT_DIACRITICS,
                    How.WITHOUT_DIACRITICS);
        }
        if (found.sentence()) {
            return new Match(code, IN_A_SENTENCE, How.SENTENCE);
        }
        return mention.abbreviated() ? new Match(code, ABBREVIATED, How.ABBREVIATION) : new Match(code, 1, How.NAME);
    }

    private static PaperReading candidates(Reader reader) {
        Map<String, Match> candidates = new LinkedHashMap<>();
        reader.asked().stream()
                .flatMap(found -> found.mention().codes().stream())
                .forEach(code -> candidates.putIfAbsent(
                        code, new Match(code, WITHOUT_DIACRITICS / 2 + MENTIONED / 2, How.WITHOUT_DIACRITICS)));
        reader.unsure().stream()
                .flatMap(mention -> mention.codes().stream())
                .forEach(code -> candidates.putIfAbsent(code, new Match(code, MENTIONED, How.MENTION)));
        return PaperReading.candidates(candidates.values().stream()
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .toList());
    }
}
