package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.List;
import vn.gov.directive24.registry.naming.Wording.Part;

/** The bare name of a printed one: without numbering, quantity, kind of copy, form number and condition. */
final class Canonical {

    private static final List<List<Token>> TAILS = phrases(
            "nếu có",
            "theo mẫu",
            "mẫu số",
            "mẫu",
            "ban hành kèm theo",
            "còn hiệu lực",
            "còn giá trị",
            "còn thời hạn",
            "có chứng thực",
            "được chứng thực",
            "có công chứng",
            "công chứng",
            "đối với trường hợp",
            "trong trường hợp",
            "áp dụng đối với",
            "để đối chiếu",
            "theo quy định");
    private static final List<List<Token>> ASIDES = phrases(
            "nếu",
            "mẫu",
            "theo mẫu",
            "ban hành",
            "áp dụng",
            "trường hợp",
            "trong trường hợp",
            "đối với",
            "bản",
            "thay thế",
            "có chứng thực",
            "công chứng",
            "có công chứng",
            "sao y",
            "theo quy định",
            "để đối chiếu");
    private static final List<List<Token>> COUNTED = phrases("bản", "bộ", "cuốn", "quyển", "bản sao", "bản chính");

    private Canonical() {}

    static String text(String printed) {
        var joined = new StringBuilder();
        for (var token : tokens(printed)) {
            joined.append(joined.isEmpty() ? "" : " ").append(token.spelling());
        }
        return joined.toString();
    }

    static List<Token> tokens(String printed) {
        var all = PrintedText.tokens(printed);
        var name = all;
        while (true) {
            var shorter = strip(name);
            if (shorter.isEmpty() || shorter.size() == name.size()) {
                return shorter.isEmpty() ? withoutMarksAround(name) : shorter;
            }
            name = shorter;
        }
    }

    private static List<Token> strip(List<Token> tokens) {
        var wording = Wording.of(PrintedText.bare(tokens));
        var name = withoutMarksAround(withoutAsides(tokens));
        if (name.size() > 2 && numbering(name)) {
            name = withoutMarksAround(name.subList(2, name.size()));
        }
        return withoutMarksAround(withoutTail(wording, withoutCopies(wording, name)));
    }

    /** "a)", "1.", "3:". */
    private static boolean numbering(List<Token> name) {
        var first = name.getFirst();
        var mark = name.get(1);
        return (first.number() || first.key().length() == 1) && (mark.is(")") || mark.is(".") || mark.is("-"));
    }

    /** Without the quantity and the kinds of copy that it begins with. */
    private static List<Token> withoutCopies(Wording wording, List<Token> name) {
        var end = wording.afterAll(Part.ATTACHED, name, 0, name.size());
        var copies = end > 0 && (name.getFirst().number() || wording.within(Part.COPY, name, 0, end));
        return copies && end < name.size() ? name.subList(end, name.size()) : name;
    }

    private static List<Token> withoutAsides(List<Token> tokens) {
        var kept = new ArrayList<Token>(tokens.size());
        for (var i = 0; i < tokens.size(); i++) {
            var end = tokens.get(i).is("(") ? closing(tokens, i) : -1;
            if (end > 0 && aside(tokens.subList(i + 1, end))) {
                i = end;
            } else {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static int closing(List<Token> tokens, int open) {
        for (var i = open + 1; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                return -1;
            }
            if (tokens.get(i).is(")")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean aside(List<Token> inner) {
        return inner.isEmpty()
                || inner.size() == 1
                || inner.getFirst().number()
                || ASIDES.stream().anyMatch(phrase -> startsWith(inner, 0, phrase));
    }

    private static List<Token> withoutTail(Wording wording, List<Token> name) {
        for (var i = 1; i < name.size(); i++) {
            var at = i;
            var counted = name.get(i).number()
                    && COUNTED.stream().anyMatch(phrase -> startsWith(name, at + 1, phrase) && rest(name, at) < 5);
            if ((counted || TAILS.stream().anyMatch(phrase -> startsWith(name, at, phrase)))
                    && !wording.leads(name, 0, at)) {
                return name.subList(0, i);
            }
        }
        return name;
    }

    private static int rest(List<Token> name, int from) {
        return name.size() - from;
    }

    private static List<Token> withoutMarksAround(List<Token> tokens) {
        var from = 0;
        var to = tokens.size();
        while (from < to
                && tokens.get(from).kind() == Token.Kind.MARK
                && !tokens.get(from).is("(")) {
            from++;
        }
        while (to > from
                && tokens.get(to - 1).kind() == Token.Kind.MARK
                && !tokens.get(to - 1).is(")")) {
            to--;
        }
        return tokens.subList(from, to);
    }

    private static boolean startsWith(List<Token> tokens, int from, List<Token> phrase) {
        if (from + phrase.size() > tokens.size()) {
            return false;
        }
        for (var i = 0; i < phrase.size(); i++) {
            if (!tokens.get(from + i).key().equals(phrase.get(i).key())) {
                return false;
            }
        }
        return true;
    }

    private static List<List<Token>> phrases(String... phrases) {
        return List.of(phrases).stream().map(PrintedText::tokens).toList();
    }
}
