package vn.gov.directive24.deadline.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place in which two versions differ.
 *
 * @param path names of fields, and of the rows of lists by their business id, for example
 *     {@code /indicators/students-courses/numerator}
 * @param before as text; absent when it was not there
 * @param after as text; absent when it is no longer there
 */
public record Difference(
        String path, @Nullable String before, @Nullable String after) {

    /** What names a row of a list, the first that it has. */
    private static final List<String> IDS = List.of("id", "assignment", "code", "agency", "number", "component");

    /** In the order of the paths. */
    public static List<Difference> between(String before, String after) {
        var differences = new ArrayList<Difference>();
        compare("", FrozenContent.tree(before), FrozenContent.tree(after), differences);
        return List.copyOf(differences);
    }

    private static void compare(
            String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Difference> differences) {
        if (before != null && after != null && before.isContainer() && after.isContainer()) {
            var left = children(before);
            var right = children(after);
            var names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            names.forEach(name -> compare(path + "/" + name, left.get(name), right.get(name), differences));
        } else if (before == null || !before.equals(after)) {
            differences.add(new Difference(path, text(before), text(after)));
        }
    }

    private static Map<String, JsonNode> children(JsonNode container) {
        var children = new LinkedHashMap<String, JsonNode>();
        if (container.isObject()) {
            container.properties().forEach(field -> children.put(field.getKey(), field.getValue()));
        } else {
            var position = 0;
            var seen = new HashMap<String, Integer>();
            for (var row : container) {
                var name = IDS.stream()
                        .filter(row::hasNonNull)
                        .findFirst()
                        .map(id -> row.get(id).asString());
                var id = name.orElse(Integer.toString(position));
                var number = seen.merge(id, 1, Integer::sum);
                children.put(number == 1 ? id : id + "#" + number, row);
                position++;
            }
        }
        return children;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isString() ? node.asString() : node.toString();
    }
}
