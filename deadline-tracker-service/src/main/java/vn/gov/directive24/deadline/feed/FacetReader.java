package vn.gov.directive24.deadline.feed;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds in an event by what its readers choose. An indicator's event names tasks, an acknowledgement its assignment: they
 * belong to directives. What names none, such as a month's scores, is of all of them.
 */
@Component
public class FacetReader {

    private static final Logger log = LoggerFactory.getLogger(FacetReader.class);

    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final Map<String, String> directiveOfTask = new ConcurrentHashMap<>();

    FacetReader(JsonMapper json, JdbcClient jdbc) {
        this.json = json;
        this.jdbc = jdbc;
    }

    public Facets read(String type, String payload) {
        try {
            var event = json.readTree(payload);
            return new Facets(type, text(event, "agency"), directives(event));
        } catch (JacksonException unreadable) {
            log.debug("An event of type {} is no JSON", type, unreadable);
            return new Facets(type, null, null);
        }
    }

    private @Nullable Set<String> directives(JsonNode event) {
        var directive = text(event, "directive");
        if (directive != null) {
            return Set.of(directive);
        }
        if (event.path("tasks").isArray()) {
            return directivesOf(event.path("tasks").values().stream()
                    .map(task -> task.asString(""))
                    .toList());
        }
        var assignment = text(event, "assignment");
        return assignment == null ? null : directivesOf(List.of(assignment.substring(0, assignment.indexOf(':'))));
    }

    private @Nullable Set<String> directivesOf(List<String> tasks) {
        var unknown = tasks.stream()
                .filter(task -> !directiveOfTask.containsKey(task))
                .toList();
        try {
            if (!unknown.isEmpty()) {
                learn(unknown);
            }
        } catch (DataAccessException away) {
            log.debug("The directives of {} could not be read", unknown, away);
            return null;
        }
        var directives = new HashSet<String>();
        tasks.stream()
                .map(directiveOfTask::get)
                .filter(java.util.Objects::nonNull)
                .forEach(directives::add);
        return directives;
    }

    private void learn(Collection<String> tasks) {
        jdbc.sql("select code, directive from task where code in (:codes)")
                .param("codes", tasks)
                .query(row -> {
                    directiveOfTask.put(row.getString("code"), row.getString("directive"));
                });
    }

    private static @Nullable String text(JsonNode event, String field) {
        var value = event.path(field);
        return value.isString() ? value.asString() : null;
    }
}
