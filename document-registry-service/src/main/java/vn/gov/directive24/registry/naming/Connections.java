package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.gov.directive24.registry.naming.Reader.Found;
import vn.gov.directive24.registry.naming.Wording.Part;

/** How the papers of a text belong together: each set is met by any of its types, and every set is asked for. */
final class Connections {

    private enum Link {
        OR,
        /** A slash binds its neighbours and says nothing of the commas before. */
        SLASH,
        LIST,
        AND
    }

    private static final int LONGEST_COPY = 12;
    private static final Set<String> SOME = Set.of("cac", "nhung", "mot", "loai");

    private final List<Token> text;
    private final int[] closing;
    private final List<Found> found;
    private final Words words;

    private Connections(List<Token> text, int[] closing, List<Found> found, Words words) {
        this.text = text;
        this.closing = closing;
        this.found = found;
        this.words = words;
    }

    /** @param closing of each opening bracket; 0 elsewhere */
    static List<Set<String>> groups(List<Token> text, int[] closing, List<Found> found, Words words) {
        return new Connections(text, closing, found, words).groups();
    }

    private List<Set<String>> groups() {
        var links = new ArrayList<Link>();
        for (var i = 1; i < found.size(); i++) {
            links.add(link(found.get(i - 1), found.get(i)));
        }
        // "A, B hoặc C": the commas mean what the last link says, also where C is no registered paper
        for (var i = found.size() - 1; i > 0; i--) {
            var next = i < links.size() && links.get(i) == Link.OR;
            var last = next || orAnother(i);
            if (links.get(i - 1) == Link.LIST && last) {
                links.set(i - 1, Link.OR);
            }
        }
        var groups = new ArrayList<Set<String>>();
        for (var i = 0; i < found.size(); i++) {
            if (i == 0 || links.get(i - 1) != Link.OR && links.get(i - 1) != Link.SLASH) {
                groups.add(new LinkedHashSet<>());
            }
            groups.getLast().add(found.get(i).mention().codes().getFirst());
        }
        return merged(groups);
    }

    private boolean orAnother(int index) {
        var to = index + 1 < found.size() ? found.get(index + 1).mention().from() : text.size();
        for (var i = found.get(index).mention().to(); i < to && !Marks.endsSegment(text.get(i)); i++) {
            if (Marks.or(text.get(i)) && paper(i + 1, to)) {
                return true;
            }
        }
        return false;
    }

    /** A word for a document after "các" and words about copies; "bản chính hoặc bản sao" names one paper only. */
    private boolean paper(int from, int to) {
        var end = Math.min(to, from + LONGEST_COPY);
        var copies = words.after(Part.COPY, from, end) > from ? words.afterAll(Part.ATTACHED, from, end) : from;
        var at = copies < to && SOME.contains(text.get(copies).bare()) ? copies + 1 : copies;
        return words.after(Part.DOCUMENT, at, to) > at;
    }

    private Link link(Found before, Found after) {
        if (before.anyOf() > 0 && before.anyOf() == after.anyOf()) {
            return Link.OR;
        }
        var link = before.mention().to() == after.mention().from() ? Link.AND : Link.LIST;
        for (var i = before.mention().to(); i < after.mention().from(); i++) {
            var token = text.get(i);
            if (closing[i] > 0 && closing[i] < after.mention().from()) {
                i = closing[i];
            } else if (Marks.endsSegment(token) || token.is("-")) {
                return Link.AND;
            } else if (token.is(")")) {
                link = Link.LIST;
            } else if (Marks.or(token) && link != Link.OR) {
                link = token.is("/") ? Link.SLASH : Link.OR;
            }
        }
        return link;
    }

    /** A type named again explains what was said of it before; it does not ask for it twice. */
    private static List<Set<String>> merged(List<Set<String>> groups) {
        var merged = new ArrayList<Set<String>>();
        Map<String, Set<String>> places = new HashMap<>();
        for (var group : groups) {
            var known = group.stream().filter(places::containsKey).findFirst().map(places::get);
            var place = known.orElseGet(LinkedHashSet::new);
            if (known.isEmpty()) {
                merged.add(place);
            }
            for (var code : group) {
                if (places.putIfAbsent(code, place) == null) {
                    place.add(code);
                }
            }
        }
        return merged;
    }
}
