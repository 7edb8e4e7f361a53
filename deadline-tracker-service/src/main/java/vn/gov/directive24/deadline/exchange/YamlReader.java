package vn.gov.directive24.deadline.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.common.exchange.ImportRefused;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Words;
import vn.gov.directive24.common.exchange.WorkbookGuard;
import vn.gov.directive24.deadline.exchange.ImportFile.TaskRow;

/** Reads the format in which the platform's own directives are written. */
final class YamlReader {

    /** What the import takes. */
    static final String WANTED = "an Excel workbook (.xlsx) or YAML in UTF-8";

    private static final String TASKS = "tasks";
    private static final String DIRECTIVE = "directive";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final RowErrors errors;

    YamlReader(RowErrors errors) {
        this.errors = errors;
    }

    ImportFile read(byte[] content) {
        var file = parse(content);
        if (!file.isObject() || !file.path(TASKS).isArray()) {
            throw ImportRefused.ofType("text without a list of tasks", WANTED);
        }
        if (file.path(TASKS).size() > WorkbookGuard.MOST_ROWS) {
            throw ImportRefused.tooLong(WorkbookGuard.MOST_ROWS);
        }
        if (file.has("indicators")) {
            errors.add("indicators", 1, "indicators", "Indicators come with the platform; tasks name them by code.");
        }
        var tasks = new ArrayList<TaskRow>();
        for (var task : file.path(TASKS)) {
            tasks.add(task(tasks.size() + 1, task));
        }
        return new ImportFile(directive(file.path(DIRECTIVE)), tasks);
    }

    private static JsonNode parse(byte[] content) {
        try {
            return YAML.readTree(content);
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            throw ImportRefused.damaged("no YAML in line %d, column %d"
                    .formatted(
                            location == null ? 1 : location.getLineNr(),
                            location == null ? 1 : location.getColumnNr()));
        }
    }

    private Map<String, String> directive(JsonNode node) {
        var fields = new LinkedHashMap<String, String>();
        node.properties().forEach(field -> {
            if (!XlsxReader.DIRECTIVE_HEADERS.containsValue(field.getKey())
                    && !field.getKey().equals("keptFrom")) {
                errors.add(DIRECTIVE, 1, field.getKey(), "There is no such field.");
            } else if (!field.getKey().equals("keptFrom")) {
                fields.put(field.getKey(), String.join("\n", values(DIRECTIVE, 1, field.getKey(), field.getValue())));
            }
        });
        return fields;
    }

    private TaskRow task(int number, JsonNode node) {
        var cells = new EnumMap<Column, List<String>>(Column.class);
        var places = new EnumMap<Column, String>(Column.class);
        if (!node.isObject()) {
            errors.add(TASKS, number, TASKS, "A task is a list of fields.");
        }
        take("", number, node, cells, places);
        if (cells.containsKey(Column.KIND)) {
            for (var part : List.of(Column.EXPRESSION, Column.START, Column.DUE, Column.DAY)) {
                cells.putIfAbsent(part, List.of());
            }
        }
        return new TaskRow(TASKS, number, cells, places);
    }

    private void take(
            String prefix, int number, JsonNode node, Map<Column, List<String>> cells, Map<Column, String> places) {
        node.properties().forEach(property -> {
            var field = prefix + property.getKey();
            var column = Column.ofField(field);
            if (column.isPresent()) {
                cells.put(column.get(), values(TASKS, number, field, property.getValue()));
                places.put(column.get(), field);
            } else if (property.getValue().isObject() && (field.equals("deadline") || field.equals("amendment"))) {
                take(field + ".", number, property.getValue(), cells, places);
            } else {
                errors.add(TASKS, number, field, "There is no such field.");
            }
        });
    }

    private List<String> values(String sheet, int number, String field, JsonNode value) {
        if (value.isNull()) {
            return List.of();
        }
        if (value.isArray()) {
            return value.valueStream()
                    .flatMap(item -> values(sheet, number, field, item).stream())
                    .collect(Collectors.toList());
        }
        if (value.isObject()) {
            errors.add(sheet, number, field, "This is a text or a list of texts.");
            return List.of();
        }
        var text = Words.clean(value.asString());
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
