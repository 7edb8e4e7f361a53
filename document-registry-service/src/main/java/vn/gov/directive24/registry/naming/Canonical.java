package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.List;
import vn.gov.directive24.registry.naming.Wording.Part;

/**
 * The bare name of a printed one, without numbering, quantity, kind of copy, form number and condition; and the conditions
 * that were taken away. Each word is looked at a few times, however the text is built.
 */
final class Canonical {

    /** What one round leaves may begin or end with something to take away that stood elsewhere before. */
    private static final int ROUNDS = 3;

    private static final int MOST_AFTER_A_COUNT = 5;

    private final List<Token> conditions = new ArrayList<>();
    private List<Token> name;

    private Canonical(List<Token> printed) {
        name = withoutMarksAround(printed);
        for (var round = 0; round < ROUNDS; round++) {
            var before = name.size();
            strip();
            if (name.size() == before) {
                break;
            }
        }
    }

    static Canonical of(List<Token> printed) {
        return new Canonical(printed);
    }

    static List<Token> tokens(String printed) {
        return of(PrintedText.tokens(printed)).name;
    }

    List<Token> name() {
        return name;
    }

    /** Under what the paper is asked for, in the order of being taken away. */
    List<Token> conditions() {
        return conditions;
    }

    static String text(List<Token> tokens) {
        var joined = new StringBuilder();
        for (var token : tokens) {
            joined.append(joined.isEmpty() ? "" : " ").append(token.spelling());
        }
        return joined.toString();
    }

    private void strip() {
        var kept = withoutMarksAround(withoutAsides());
        if (!kept.isEmpty()) {
            name = kept;
        }
        var words = new Words(name, PrintedText.bare(name));
        var from = beginning(words);
        var to = end(words, from);
        name = withoutMarksAround(name.subList(from, to));
    }

    /** Without brackets that count copies, name a form or a condition. */
    private List<Token> withoutAsides() {
        if (name.stream().noneMatch(token -> token.is("("))) {
            return name;
        }
        var wording = Wording.of(PrintedText.bare(name));
        var kept = new ArrayList<Token>(name.size());
        var open = new ArrayList<Integer>();
        for (var token : name) {
            kept.add(token);
            if (token.is("(")) {
                open.add(kept.size());
            } else if (token.is(")") && !open.isEmpty()) {
                var inside = open.removeLast();
                var inner = kept.subList(inside, kept.size() - 1);
                if (aside(wording, inner)) {
                    condition(inner);
                    kept.subList(inside - 1, kept.size()).clear();
                }
            }
        }
        return kept;
    }

    private static boolean aside(Wording wording, List<Token> inner) {
        return inner.size() < 2 || inner.getFirst().number() || wording.begins(Part.ASIDE, inner);
    }

    private void condition(List<Token> taken) {
        var wording = Wording.of(PrintedText.bare(taken));
        var numbered = taken.stream().anyMatch(Token::number);
        for (var i = 0; i < taken.size(); i++) {
            var rest = taken.subList(i, taken.size());
            if (wording.begins(Part.CASE, rest) && !whereItIs(rest)
                    || numbered && wording.begins(Part.LAID_DOWN, rest)) {
                conditions.addAll(withoutMarksAround(rest));
                return;
            }
        }
    }

    /** "Nếu có" is no condition. */
    private static boolean whereItIs(List<Token> tokens) {
        return tokens.size() == 2 && tokens.get(1).bare().equals("co");
    }

    /** Where the name begins: after numbering, quantity and kinds of copy. */
    private int beginning(Words words) {
        var from = 0;
        var size = name.size();
        while (true) {
            var next = afterMarks(numbering(from) ? from + 2 : from);
            var end = words.afterAll(Part.ATTACHED, next, size);
            if (end > next && (name.get(next).number() || words.within(Part.COPY, next, end))) {
                next = afterMarks(end);
            }
            if (next >= size || next == from) {
                return from;
            }
            from = next;
        }
    }

    private int afterMarks(int from) {
        var i = from;
        while (i < name.size() && mark(name.get(i)) && !name.get(i).is("(")) {
            i++;
        }
        return i;
    }

    /** "a)", "1.", "3:". */
    private boolean numbering(int from) {
        if (from + 2 >= name.size()) {
            return false;
        }
        var first = name.get(from);
        var mark = name.get(from + 1);
        return (first.number() || first.key().length() == 1) && (mark.is(")") || mark.is(".") || mark.is("-"));
    }

    /** Where the name ends: before a form number, a condition, or what is said of copies. */
    private int end(Words words, int from) {
        var size = name.size();
        var wording = Wording.of(PrintedText.bare(name));
        var closing = Brackets.closing(name);
        var lead = words.leadReaches(from, size);
        var cut = size;
        for (var i = from + 1; i < cut; i++) {
            if (closing[i] > 0) {
                i = closing[i];
            } else if (!lead[i - from] && wording.begins(Part.TAIL, name.subList(i, size))) {
                condition(name.subList(i, size));
                cut = i;
            }
        }
        for (var i = cut - 1; i > from && cut - i < MOST_AFTER_A_COUNT; i--) {
            if (!lead[i - from]
                    && name.get(i).number()
                    && wording.begins(Part.COUNTED, name.subList(i + 1, cut))
                    && cut - i < MOST_AFTER_A_COUNT) {
                cut = i;
            }
        }
        return cut;
    }

    private static boolean mark(Token token) {
        return token.kind() == Token.Kind.MARK;
    }

    private static List<Token> withoutMarksAround(List<Token> tokens) {
        var from = 0;
        var to = tokens.size();
        while (from < to && mark(tokens.get(from)) && !tokens.get(from).is("(")) {
            from++;
        }
        while (to > from && mark(tokens.get(to - 1)) && !tokens.get(to - 1).is(")")) {
            to--;
        }
        return tokens.subList(from, to);
    }
}
