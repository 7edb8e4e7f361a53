package vn.gov.directive24.deadline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.deadline.directive.Deadline;
import vn.gov.directive24.deadline.directive.TaskText;
import vn.gov.directive24.deadline.indicator.IndicatorDefinition;
import vn.gov.directive24.deadline.indicator.Measure;

class CatalogueFileTests {

    private static final Path SOURCES = Path.of("../../shared/data");

    @Test
    void holdsTheFortySixTasksBySection() {
        assertThat(file("directive-24").toTasks().stream()
                        .collect(Collectors.groupingBy(TaskText::section, Collectors.counting())))
                .containsOnly(
                        Map.entry("biometrics-transport", 16L),
                        Map.entry("document-integration", 14L),
                        Map.entry("digital-education", 9L),
                        Map.entry("online-services-25", 5L),
                        Map.entry("organisation", 2L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"directive-24", "directive-07", "steering-conclusion-2025"})
    void namesOnlyKnownAgenciesAndIndicators(String name) {
        var file = file(name);
        var agencies = Agencies.load();
        var indicators = file.indicators().stream()
                .map(CatalogueFile.IndicatorEntry::code)
                .toList();

        assertThat(indicators).doesNotHaveDuplicates();
        assertThat(file.toTasks()).extracting(TaskText::code).doesNotHaveDuplicates();
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

    /** How many of the tasks that a service is to measure it does measure, by events that it offers today. */
    @Test
    void showsEachOfTheFortySixMeasuresAndCountsItselfWhatItCan() throws IOException {
        var file = file("directive-24");
        var counted = file.toIndicators().stream()
                .filter(indicator -> indicator.measure() != null)
                .collect(Collectors.toMap(
                        indicator -> Objects.requireNonNull(indicator.measure()), IndicatorDefinition::code));
        assertThat(file.toTasks())
                .hasSize(46)
                .allSatisfy(
                        task -> assertThat(task.indicators()).as(task.code()).isNotEmpty());
        assertThat(counted).containsOnlyKeys(Measure.values());

        assertThat(tasksBySource(file.toTasks().stream()))
                .isEqualTo(Map.of(
                        "manual report", 23L,
                        "biometric-gateway", 8L,
                        "procedure", 7L,
                        "document-registry", 4L,
                        "identity", 3L,
                        "deadline-tracker", 1L));
        assertThat(tasksBySource(file.toTasks().stream()
                        .filter(task -> task.indicators().stream().anyMatch(counted::containsValue))))
                .isEqualTo(Map.of(
                        "biometric-gateway", 2L,
                        "procedure", 4L,
                        "document-registry", 1L,
                        "identity", 2L,
                        "deadline-tracker", 1L));
        var described = Files.readString(Path.of("../docs/integrate/reports.md"));
        assertThat(counted.values()).allSatisfy(code -> assertThat(described).contains("`" + code + "`"));
    }

    private static Map<String, Long> tasksBySource(Stream<TaskText> tasks) {
        return tasks.collect(
                Collectors.groupingBy(task -> Objects.requireNonNull(task.measuredBy()), Collectors.counting()));
    }

    @ParameterizedTest
    @CsvSource({"directive-24, 46", "directive-07, 63", "steering-conclusion-2025, 70"})
    void agreesWithItsSourceInEveryDateAndLead(String name, int size) throws IOException {
        var source = SOURCES.resolve(name + ".yaml");
        assumeThat(source).exists();
        var tasks = file(name).toTasks().stream().collect(Collectors.toMap(TaskText::code, task -> task));

        var expected =
                YAMLMapper.builder().build().readTree(Files.readString(source)).get("tasks");
        assertThat(expected).hasSize(size).allSatisfy(task -> {
            var ours = Objects.requireNonNull(tasks.get(task.get("id").asString()));
            assertThat(ours.deadline().kind().name())
                    .isEqualTo(task.at("/deadline/kind").asString());
            assertThat(text(ours.deadline().due())).isEqualTo(text(task.at("/deadline/due")));
            assertThat(text(ours.deadline().start())).isEqualTo(text(task.at("/deadline/start")));
            assertThat(Objects.requireNonNullElse(ours.deadline().expression(), ""))
                    .isEqualTo(text(task.at("/deadline/expression_vi")));
            assertThat(ours.lead()).isEqualTo(texts(task.get("lead")));
            assertThat(ours.coordinating()).isEqualTo(texts(task.get("coordinating")));
            assertThat(ours.titleVi()).isEqualTo(task.get("title_vi").asString());
            assertThat(ours.legalReferences()).isEqualTo(texts(task.get("legal_refs")));
            assertThat(ours.confidence())
                    .isEqualToIgnoringCase(task.get("confidence").asString());
        });
    }

    /** What an import computes from the same words is what was worked out by hand. */
    @ParameterizedTest
    @CsvSource({"directive-24, 21", "directive-07, 37", "steering-conclusion-2025, 50"})
    void setsTheDatesThatTheWordsSet(String name, int atLeast) {
        var dated = file(name).toTasks().stream()
                .map(TaskText::deadline)
                .filter(deadline -> deadline.due() != null || deadline.start() != null)
                .toList();

        assertThat(dated)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(deadline -> assertThat(Deadline.of(
                                deadline.expression(), deadline.kind(), deadline.start(), deadline.due(), null, 2025))
                        .isEqualTo(deadline));
    }

    @Test
    void saysWhatIsKnownOfADayThatIsNotPublic() {
        var conclusion = file("steering-conclusion-2025").toDirective();

        assertThat(conclusion.date()).isNull();
        assertThat(conclusion.dateNoteVi()).contains("không được công bố");
        assertThat(file("steering-conclusion-2025").toTasks()).allSatisfy(task -> {
            var due = task.deadline().due();
            assertThat(due == null || due.isAfter(conclusion.keptFrom())).isTrue();
        });
    }

    private static CatalogueFile file(String name) {
        return CatalogueFile.read(new ClassPathResource("catalogue/" + name + ".yaml"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String text(JsonNode day) {
        return day.isNull() || day.isMissingNode() ? "" : day.asString();
    }
}
