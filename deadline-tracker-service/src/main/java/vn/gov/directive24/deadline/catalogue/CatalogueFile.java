package vn.gov.directive24.deadline.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.deadline.directive.Deadline;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.DirectiveText;
import vn.gov.directive24.deadline.directive.Modality;
import vn.gov.directive24.deadline.directive.TaskText;
import vn.gov.directive24.deadline.indicator.Direction;
import vn.gov.directive24.deadline.indicator.IndicatorDefinition;
import vn.gov.directive24.deadline.indicator.IndicatorKind;
import vn.gov.directive24.deadline.indicator.Measure;

/** A directive as it stands in {@code catalogue/*.yaml}. */
record CatalogueFile(DirectiveEntry directive, List<IndicatorEntry> indicators, List<TaskEntry> tasks) {

    static CatalogueFile read(Resource yaml) {
        try (InputStream in = yaml.getInputStream()) {
            return YAMLMapper.builder().build().readValue(in, CatalogueFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DirectiveText toDirective() {
        return new DirectiveText(
                directive.number(),
                directive.date(),
                directive.dateNoteVi(),
                directive.firstDay(),
                directive.issuerVi(),
                directive.subjectVi(),
                directive.legalReferences());
    }

    List<TaskText> toTasks() {
        return tasks.stream().map(TaskEntry::toText).toList();
    }

    List<IndicatorDefinition> toIndicators() {
        return indicators.stream()
                .map(indicator -> indicator.toDefinition(
                        directive.number(),
                        tasks.stream()
                                .filter(task -> orEmpty(task.indicators()).contains(indicator.code()))
                                .map(TaskEntry::code)
                                .toList()))
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    record DirectiveEntry(
            String number,
            @Nullable LocalDate date,
            @Nullable String dateNoteVi,
            @Nullable LocalDate keptFrom,
            String issuerVi,
            String subjectVi,
            List<String> legalReferences) {

        LocalDate firstDay() {
            return Objects.requireNonNull(keptFrom == null ? date : keptFrom, "a directive needs a date or keptFrom");
        }
    }

    record IndicatorEntry(
            String code,
            String nameVi,
            String nameEn,
            IndicatorKind kind,
            Direction direction,
            BigDecimal target,
            String unit,
            @Nullable Measure measure,
            @Nullable Boolean derived) {

        IndicatorDefinition toDefinition(String directive, List<String> tasks) {
            return new IndicatorDefinition(
                    code,
                    directive,
                    nameVi,
                    nameEn,
                    kind,
                    direction,
                    target,
                    unit,
                    measure,
                    Boolean.TRUE.equals(derived),
                    tasks);
        }
    }

    record TaskEntry(
            String code,
            String section,
            String titleVi,
            String titleEn,
            Modality modality,
            List<String> lead,
            @Nullable Boolean leadInferred,
            @Nullable List<String> coordinating,
            @Nullable List<String> directing,
            DeadlineEntry deadline,
            @Nullable List<String> indicators,
            @Nullable List<String> legalReferences,
            @Nullable List<String> dependsOn,
            @Nullable String measuredBy,
            @Nullable String measure,
            String confidence,
            @Nullable String note) {

        TaskText toText() {
            return new TaskText(
                    code,
                    section,
                    titleVi,
                    titleEn,
                    modality,
                    lead,
                    Boolean.TRUE.equals(leadInferred),
                    orEmpty(coordinating),
                    orEmpty(directing),
                    new Deadline(deadline.expression(), deadline.kind(), deadline.start(), deadline.due()),
                    orEmpty(indicators),
                    orEmpty(legalReferences),
                    orEmpty(dependsOn),
                    measuredBy,
                    measure,
                    confidence,
                    note);
        }
    }

    record DeadlineEntry(
            @Nullable String expression,
            DeadlineKind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {}
}
