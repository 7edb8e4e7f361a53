package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Each registered paper that an annex row prints may not be asked for by itself either. Which papers a row prints is
 * taken from its text and from the labels of these texts, not from the types that the row is mapped to.
 */
class AnnexTypesTests {

    private static final Path LABELS = Path.of("src/test/resources/naming/labelled-resolution.tsv");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final RuleBook BOOK = PaperDemands.shippedBook();

    private static final List<PaperRule> ROWS = PaperDemands.CATALOGUE.rules().stream()
            .filter(rule -> rule.basis().row() != null)
            .toList();

    /** Registrations of foreign companies, which are in no Vietnamese register: found by the row's text only. */
    private static final Set<String> FOREIGN = Set.of("NQ66.7-PL1-566", "NQ66.7-PL1-567");

    /** Rows that speak of a passport nobody hands in: the one that was issued before, and one that was lost. */
    private static final Set<String> OF_A_PASSPORT = Set.of("NQ66.7-PL1-723", "NQ66.7-PL1-742");

    @Test
    void forbidEachPaperThatSomebodyReadInTheirText() throws IOException {
        var labels = labels();
        int read = 0;
        for (var row : ROWS) {
            var types = labels.getOrDefault(printed(row), Set.of("UNLABELLED"));
            if (!FOREIGN.contains(row.code())) {
                requireForbidden(row, types);
                read += types.size();
            }
        }
        assertThat(read).isGreaterThan(800);
    }

    @Test
    void forbidEachPaperWhoseNameStandsInTheirText() {
        var names = names();
        for (var row : ROWS) {
            var text = " " + printed(row) + " ";
            var types = names.entrySet().stream()
                    .filter(type -> type.getValue().stream().anyMatch(name -> text.contains(" " + name + " ")))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (OF_A_PASSPORT.contains(row.code())) {
                assertThat(types.remove("HO-CHIEU")).as(row.code()).isTrue();
            }
            if (!FOREIGN.contains(row.code())) {
                requireForbidden(row, types);
            }
        }
    }

    private static String printed(PaperRule row) {
        return plain(String.valueOf(row.basis().paper()));
    }

    private static void requireForbidden(PaperRule row, Set<String> types) {
        for (var type : types) {
            var decision = BOOK.decide(
                    PaperDemands.ask(row.scope().procedure(), type, "P01", "2026-06-01", Map.of()), PaperDemands.TODAY);
            assertThat(decision.outcome()).as(row.code() + " " + type).isEqualTo(Outcome.FORBIDDEN);
            assertThat(decision.basis()).as(row.code() + " " + type).contains(row);
        }
    }

    private static Map<String, Set<String>> labels() throws IOException {
        var labels = new HashMap<String, Set<String>>();
        for (var line : Files.readAllLines(LABELS, StandardCharsets.UTF_8)) {
            var cells = line.split("\t", -1);
            if (cells.length > 1 && !cells[0].equals("text")) {
                labels.put(
                        plain(cells[0]),
                        Arrays.stream(cells[1].split("[|+]"))
                                .map(String::strip)
                                .filter(type -> !type.equals("none"))
                                .collect(Collectors.toSet()));
            }
        }
        return labels;
    }

    /** Each shipped type's name and synonyms. */
    private static Map<String, List<String>> names() {
        var names = new HashMap<String, List<String>>();
        var file = YAMLMapper.builder()
                .build()
                .readTree(AnnexTypesTests.class.getResourceAsStream("/catalogue/document-types.yaml"));
        for (var type : file.at("/documentTypes")) {
            names.put(
                    type.at("/code").asString(),
                    Stream.concat(
                                    Stream.of(type.at("/nameVi").asString()),
                                    type.path("synonyms").valueStream().map(synonym -> synonym.asString()))
                            .map(AnnexTypesTests::plain)
                            .toList());
        }
        return names;
    }

    /** Small letters, one space between words. */
    private static String plain(String text) {
        return BETWEEN_WORDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
