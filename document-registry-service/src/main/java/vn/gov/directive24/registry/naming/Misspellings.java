package vn.gov.directive24.registry.naming;

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

    private static final int NO_NAME = -1;

    private static final List<LevenshteinDistance> DISTANCES = IntStream.rangeClosed(0, MOST_MISTAKES)
            .mapToObj(LevenshteinDistance::new)
            .toList();

    /**
     * @param odd one bit for each letter that stands in it an odd number of times
     * @param mistakes allowed
     */
    private record Name(String code, String bare, int odd, int mistakes) {

        static Name of(Spelling spelling) {
            var bare = Misspellings.bare(spelling.name());
            return new Name(
                    spelling.code(),
                    bare,
                    Misspellings.odd(bare),
                    Math.min(MOST_MISTAKES, bare.length() / LETTERS_PER_MISTAKE));
        }

        /** A mistake changes the length by one at most and the oddness of two letters: nearly all names end here. */
        boolean mayBe(String other, int oddOfOther) {
            return Math.abs(bare.length() - other.length()) <= mistakes
                    && Integer.bitCount(odd ^ oddOfOther) <= 2 * mistakes;
        }
    }

    private final List<Name> names;

    Misspellings(List<Spelling> spellings) {
        names = spellings.stream().map(Name::of).toList();
    }

    PaperReading read(List<Token> printed) {
        if (printed.size() > LONGEST) {
            return PaperReading.UNKNOWN;
        }
        var bare = bare(Canonical.of(printed).name());
        if (bare.length() > LONGEST || bare.length() < LETTERS_PER_MISTAKE) {
            return PaperReading.UNKNOWN;
        }
        Map<String, Match> best = new HashMap<>();
        var odd = odd(bare);
        for (var name : names) {
            var mistakes =
                    name.mayBe(bare, odd) ? DISTANCES.get(name.mistakes()).apply(bare, name.bare()) : NO_NAME;
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

    private static int odd(String bare) {
        var odd = 0;
        for (var i = 0; i < bare.length(); i++) {
            odd ^= 1 << bare.charAt(i) % Integer.SIZE;
        }
        return odd;
    }

    private static String bare(List<Token> tokens) {
        var joined = new StringBuilder();
        tokens.forEach(token -> joined.append(joined.isEmpty() ? "" : " ").append(token.bare()));
        return joined.toString();
    }
}
