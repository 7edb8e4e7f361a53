package vn.gov.directive24.deadline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked for, as SQL. What is not asked for is not in the statement, so that an index can serve the rest. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();

    /** Nothing when there is no value. */
    Conditions and(String condition, String param, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            params.put(param, value);
        }
        return this;
    }

    /** As a literal, so that partial indexes and statistics of single values are of use. */
    Conditions and(String column, @Nullable Enum<?> value) {
        if (value != null) {
            conditions.add("%s = '%s'".formatted(column, value.name()));
        }
        return this;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    Map<String, Object> params() {
        return params;
    }

    /** Goes behind {@code where}, alone or with what must hold besides. */
    @Override
    public String toString() {
        return isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
