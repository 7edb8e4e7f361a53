package vn.gov.directive24.registry.naming;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where items, segments and sentences of a text end. */
final class Marks {

    private static final Set<String> CONNECTING = Set.of(Syllable.key("hoặc"), Syllable.key("và"), "hay", "hoac", "va");

    private Marks() {}

    static boolean connects(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        return CONNECTING.contains(token.key());
    }

    /** May stand between two names that share their first words. */
    static boolean joins(Token token) {
        return token.is(",") || token.is("/") || connects(token);
    }

    static boolean or(Token token) {
        return token.is("/") || connects(token) && !token.bare().equals("va");
    }

    static boolean endsSegment(Token token) {
        return token.is(";") || token.is(".") || token.is(":");
    }

    /** Nothing more is said of what ends here. */
    static boolean ends(List<Token> text, int at) {
        return at >= text.size()
                || text.get(at).kind() == Token.Kind.MARK
                || connects(text.get(at))
                || text.get(at).bare().equals("doi");
    }

    /** As far as words may belong to the name before them. */
    static int modifierEnd(List<Token> text, @Nullable Mention[] mentions, int from, int end) {
        var i = from;
        while (i < end && mentions[i] == null && !endsSegment(text.get(i)) && !or(text.get(i))) {
            i++;
        }
        return i;
    }
}
