package vn.gov.directive24.registry.publication;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a list is written: fields in the order of their names, no white space, what is empty left out. */
final class ListJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private ListJson() {}

    static byte[] write(Object content) {
        return JSON.writeValueAsBytes(content);
    }

    /** The list out of the file that was published. */
    static MonthlyList read(byte[] file) {
        return JSON.treeToValue(JSON.readTree(file).path("list"), MonthlyList.class);
    }

    static JsonNode tree(Object content) {
        return JSON.valueToTree(content);
    }
}
