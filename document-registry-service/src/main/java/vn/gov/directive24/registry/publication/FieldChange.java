package vn.gov.directive24.registry.publication;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.registry.publication.ListRow.Issuer;

/**
 * A field that reads otherwise than before. An agency reads otherwise when its name does: the texts are those of the
 * lists, so that they stay what they were whatever becomes of the agency.
 *
 * @param field its name in the row
 * @param before as text; absent when it was empty
 * @param after as text; absent when it is empty
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {

    private static final String ISSUER = "managingAgency";
    private static final String OWNER = "databaseOwner";
    private static final String OWNER_NAMED = "ownerAgency";

    /** In the order of the names. */
    static List<FieldChange> between(ListRow before, ListRow after) {
        var old = texts(before);
        var now = texts(after);
        if (before.managingAgency().readsAs(after.managingAgency())) {
            now.put(ISSUER, old.get(ISSUER));
        }
        if (before.owner()
                .flatMap(owner -> after.owner().filter(owner::readsAs))
                .isPresent()) {
            now.put(OWNER, old.get(OWNER));
        }
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new FieldChange(name, old.get(name), now.get(name)))
                .filter(change -> !Objects.equals(change.before, change.after))
                .toList();
    }

    private static TreeMap<String, @Nullable String> texts(ListRow row) {
        var texts = new TreeMap<String, @Nullable String>();
        ListJson.tree(row).properties().forEach(field -> texts.put(field.getKey(), text(field.getValue())));
        texts.remove(OWNER_NAMED);
        texts.put(ISSUER, row.managingAgency().named());
        texts.put(OWNER, row.owner().map(Issuer::named).orElse(null));
        return texts;
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || (value.isArray() && value.isEmpty()) || value.isObject()) {
            return null;
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "))
                : value.asString();
    }
}
