package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import vn.gov.directive24.registry.naming.PaperReading.How;
import vn.gov.directive24.registry.naming.PaperReading.Match;
import vn.gov.directive24.registry.naming.Vocabulary.Spelling;

/** Names that differ from a known one by a few letters are candidates, never an answer. */
final class Misspellings {

    private static final int LONGEST = 90;
    private static final int LETTERS_PER_MISTAKE = 9;
    private static final int MOST_MISTAKES = 3;

    private static final List<LevenshteinDistance> DISTANCES = IntStream.rangeClosed(0, MOST_MISTAKES)
            .mapToObj(LevenshteinDistance::new)
            .toList();

    private record Name(String code, String bare, List<Token> tokens) {}

    private final List<Name> names = new ArrayList<>();

    Misspellings(List<Spelling> spellings) {
        spellings.forEach(spelling -> names.add(new Name(spelling.code(), bare(spelling.name()), spelling.name())));
    }

    PaperReading read(String printed) {
        if (printed.length() > 3 * LONGEST) {
            return PaperReading.UNKNOWN;
        }
        var text = Canonical.tokens(printed);
        var bare = bare(text);
        if (bare.length() > LONGEST || bare.length() < LETTERS_PER_MISTAKE) {
            return PaperReading.UNKNOWN;
        }
        Map<String, Match> best = new HashMap<>();
        for (var name : names) {
            var allowed = Math.min(MOST_MISTAKES, name.bare().length() / LETTERS_PER_MISTAKE);
            var mistakes = DISTANCES.get(allowed).apply(bare, name.bare());
            if (mistakes >= 0) {
                var score = 0.85 * (1 - (double) mistakes / name.bare().length());
                best.merge(
                        name.code(),
                        new Match(name.code(), score, How.SPELLING),
                        (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        return best.isEmpty()
                ? PaperReading.UNKNOWN
                : PaperReading.candidates(best.values().stream()
                        .sorted(Comparator.comparingDouble(Match::score)
                                .reversed()
                                .thenComparing(Match::code))
                        .toList());
    }

    private static String bare(List<Token> tokens) {
        var joined = new StringBuilder();
        tokens.forEach(token -> joined.append(joined.isEmpty() ? "" : " ").append(token.bare()));
        return joined.toString();
    }
}
