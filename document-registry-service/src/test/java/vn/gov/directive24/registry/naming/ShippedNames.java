package vn.gov.directive24.registry.naming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The names of the shipped document types, as the service loads them. */
final class ShippedNames {

    private ShippedNames() {}

    static PaperNames matcher() {
        return PaperNames.of(all());
    }

    @SuppressWarnings("unchecked")
    static List<PaperName> all() {
        try (var file = ShippedNames.class.getResourceAsStream("/catalogue/document-types.yaml")) {
            Map<String, List<Map<String, Object>>> catalogue = new Yaml().load(file);
            var names = new ArrayList<PaperName>();
            for (var type : catalogue.getOrDefault("documentTypes", List.of())) {
                var all = new ArrayList<String>();
                all.add(text(type, "nameVi"));
                all.addAll((List<String>) type.getOrDefault("synonyms", List.of()));
                names.add(new PaperName(text(type, "code"), all));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> type, String field) {
        return (String) Objects.requireNonNull(type.get(field));
    }
}
