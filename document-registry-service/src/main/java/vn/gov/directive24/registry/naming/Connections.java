package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.gov.directive24.registry.naming.Reader.Found;

/** How the papers of a text belong together: each set is met by any of its types, and every set is asked for. */
final class Connections {

    private enum Link {
        OR,
        LIST,
        AND
    }

    private Connections() {}

    static List<Set<String>> groups(List<Token> text, List<Found> found) {
        var links = new ArrayList<Link>();
        for (var i = 1; i < found.size(); i++) {
            links.add(link(text, found.get(i - 1), found.get(i)));
        }
        // "A, B hoặc C": the commas mean what the last link says
        for (var i = links.size() - 2; i >= 0; i--) {
            if (links.get(i) == Link.LIST && links.get(i + 1) == Link.OR) {
                links.set(i, Link.OR);
            }
        }
        var groups = new ArrayList<Set<String>>();
        for (var i = 0; i < found.size(); i++) {
            var code = found.get(i).mention().codes().getFirst();
            if (i == 0 || links.get(i - 1) != Link.OR) {
                groups.add(new LinkedHashSet<>());
            }
            groups.getLast().add(code);
        }
        return merged(groups);
    }

    private static Link link(List<Token> text, Found before, Found after) {
        if (before.anyOf() > 0 && before.anyOf() == after.anyOf()) {
            return Link.OR;
        }
        var link = Link.LIST;
        for (var i = before.mention().to(); i < after.mention().from(); i++) {
            var token = text.get(i);
            if (token.is(";") || token.is(".") || token.is("-")) {
                return Link.AND;
            }
            if (token.is("/") || token.bare().equals("hoac") || token.bare().equals("hay")) {
                link = Link.OR;
            }
        }
        return link;
    }

    /** A type named again explains what was said of it before; it does not ask for it twice. */
    private static List<Set<String>> merged(List<Set<String>> groups) {
        var merged = new ArrayList<Set<String>>();
        for (var group : groups) {
            var known = merged.stream()
                    .filter(other -> other.stream().anyMatch(group::contains))
                    .findFirst();
            if (known.isPresent()) {
                group.removeIf(code -> merged.stream().anyMatch(other -> other.contains(code)));
                known.get().addAll(group);
            } else {
                merged.add(group);
            }
        }
        return merged;
    }
}
