package vn.gov.directive24.registry.publication;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field that reads otherwise than before.
 *
 * @param field its name in the row
 * @param before as text; absent when it was empty
 * @param after as text; absent when it is empty
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    /** In the order of the names. */
    static List<FieldChange> between(ListRow before, ListRow after) {
        var old = ListJson.tree(before);
        var now = ListJson.tree(after);
        var names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        return names.stream()
                .map(name -> new FieldChange(name, text(old.get(name)), text(now.get(name))))
                .filter(change -> !java.util.Objects.equals(change.before, change.after))
                .toList();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isArray() && value.isEmpty())) {
            return null;
        }
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
        }
        return value.isObject() ? value.path("code").asString() : value.asString();
    }
}
