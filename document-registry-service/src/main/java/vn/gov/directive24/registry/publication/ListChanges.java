package vn.gov.directive24.registry.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs from the list before, by code. A type is in one of the first four or in none; what else changed in it is
 * in the last.
 *
 * @param came integrated now, and not in the list before: from now on it may not be asked for
 * @param went integrated in the list before and no longer: it may be asked for again
 * @param added new in the list, not integrated
 * @param removed no longer in the list, and not integrated before
 * @param changed fields that read otherwise than before
 */
public record ListChanges(
        List<Named> came, List<Named> went, List<Named> added, List<Named> removed, List<Changed> changed) {

    /** Said by {@code came} and {@code went} already. */
    private static final Set<String> TOLD_BY_MOVE = Set.of("status", "statusSince");

    /** In the order of the codes, as the rows are. */
    static ListChanges between(List<ListRow> before, List<ListRow> after) {
        var old = byCode(before);
        var now = byCode(after);
        var changes = new ListChanges(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        after.forEach(row -> changes.compare(old.get(row.code()), row));
        before.stream().filter(row -> !now.containsKey(row.code())).forEach(changes::leave);
        return changes;
    }

    private void compare(@Nullable ListRow before, ListRow now) {
        var was = before != null && before.isIntegrated();
        if (now.isIntegrated() && !was) {
            came.add(Named.of(now));
        } else if (was && !now.isIntegrated()) {
            went.add(Named.of(now));
        } else if (before == null) {
            added.add(Named.of(now));
        }
        if (before != null) {
            var fields = FieldChange.between(before, now);
            var rest = was == now.isIntegrated()
                    ? fields
                    : fields.stream()
                            .filter(field -> !TOLD_BY_MOVE.contains(field.field()))
                            .toList();
            if (!rest.isEmpty()) {
                changed.add(new Changed(now.code(), now.nameVi(), now.nameEn(), now.synthetic(), rest));
            }
        }
    }

    private void leave(ListRow row) {
        (row.isIntegrated() ? went : removed).add(Named.of(row));
    }

    private static Map<String, ListRow> byCode(List<ListRow> rows) {
        var byCode = new LinkedHashMap<String, ListRow>();
        rows.forEach(row -> byCode.put(row.code(), row));
        return byCode;
    }

    @JsonIgnore
    public boolean isEmpty() {
        return came.isEmpty() && went.isEmpty() && added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    /** A type as it is called. */
    public record Named(
            String code, String nameVi, @Nullable String nameEn, boolean synthetic) {

        static Named of(ListRow row) {
            return new Named(row.code(), row.nameVi(), row.nameEn(), row.synthetic());
        }
    }

    public record Changed(
            String code, String nameVi, @Nullable String nameEn, boolean synthetic, List<FieldChange> fields) {}
}
