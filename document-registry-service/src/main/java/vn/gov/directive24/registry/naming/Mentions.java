package vn.gov.directive24.registry.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where names of papers stand in a text, whether asked for or not. */
final class Mentions {

    private Mentions() {}

    /** For each place the name that begins there, or null. */
    static @Nullable Mention[] in(List<Token> text, boolean bare, Vocabulary vocabulary) {
        @Nullable Mention[] mentions = new Mention[text.size()];
        for (var i = 0; i < text.size(); ) {
            var mention = text.get(i).kind() == Token.Kind.WORD ? vocabulary.at(text, i, bare) : null;
            mentions[i] = mention;
            i = mention == null ? i + 1 : elided(text, bare, vocabulary, mention, mentions);
        }
        return mentions;
    }

    /** The names for which the first words of one serve as well; returns where to go on. */
    private static int elided(
            List<Token> text, boolean bare, Vocabulary vocabulary, Mention first, @Nullable Mention[] mentions) {
        var end = first.to();
        while (end + 1 < text.size() && Marks.joins(text.get(end))) {
            var next = vocabulary.elided(text, first, end + 1, bare);
            if (next == null) {
                break;
            }
            mentions[next.from()] = next;
            end = next.to();
        }
        return end;
    }
}
