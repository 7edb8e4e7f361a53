package vn.gov.directive24.deadline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.deadline.directive.TaskText;

class CatalogueFileTests {

    private static final Path SOURCE = Path.of("../../shared/data/directive-24.yaml");

    private final CatalogueFile file = CatalogueFile.read(new ClassPathResource("catalogue/directive-24.yaml"));

    @Test
    void holdsTheFortySixTasksBySection() {
        assertThat(file.toTasks().stream().collect(Collectors.groupingBy(TaskText::section, Collectors.counting())))
                .containsOnly(
                        java.util.Map.entry("biometrics-transport", 16L),
                        java.util.Map.entry("document-integration", 14L),
                        java.util.Map.entry("digital-education", 9L),
                        java.util.Map.entry("online-services-25", 5L),
                        java.util.Map.entry("organisation", 2L));
    }

    @Test
    void namesOnlyKnownAgenciesAndIndicators() {
        var agencies = Agencies.load();
        var indicators = file.indicators().stream()
                .map(CatalogueFile.IndicatorEntry::code)
                .toList();

        assertThat(file.toTasks()).allSatisfy(task -> {
            assertThat(task.lead())
                    .isNotEmpty()
                    .allMatch(code -> agencies.find(code).isPresent());
            assertThat(task.coordinating()).allMatch(code -> agencies.find(code).isPresent());
            assertThat(task.directing()).allMatch(code -> agencies.find(code).isPresent());
            assertThat(indicators).containsAll(task.indicators());
        });
        assertThat(file.toIndicators())
                .allSatisfy(indicator -> assertThat(indicator.tasks()).isNotEmpty());
    }

    @Test
    void agreesWithItsSourceInEveryDateAndLead() throws java.io.IOException {
        assumeThat(SOURCE).exists();
        JsonNode source = YAMLMapper.builder().build().readTree(Files.readString(SOURCE));
        var tasks = file.toTasks().stream().collect(Collectors.toMap(TaskText::code, task -> task));

        assertThat(source.get("tasks")).hasSize(46).allSatisfy(task -> {
            var ours = java.util.Objects.requireNonNull(tasks.get(task.get("id").asString()));
            assertThat(ours.deadline().kind().name())
                    .isEqualTo(task.at("/deadline/kind").asString());
            assertThat(text(ours.deadline().due())).isEqualTo(text(task.at("/deadline/due")));
            assertThat(text(ours.deadline().start())).isEqualTo(text(task.at("/deadline/start")));
            assertThat(ours.lead())
                    .containsExactlyElementsOf(task.get("lead")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
            assertThat(ours.titleVi()).isEqualTo(task.get("title_vi").asString());
        });
    }

    private static String text(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(JsonNode day) {
        return day.isNull() || day.isMissingNode() ? "" : day.asString();
    }
}
