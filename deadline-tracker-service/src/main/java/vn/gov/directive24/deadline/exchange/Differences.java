package vn.gov.directive24.deadline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.directive.TaskRecord.Difference;
import vn.gov.directive24.deadline.directive.TaskText;

/** What one text of a task says and another does not, in the words of a task's history. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(TaskText before, TaskText after) {
        var differences = new Differences();
        differences.compare(Column.SECTION, before.section(), after.section());
        differences.compare(Column.TITLE_VI, before.titleVi(), after.titleVi());
        differences.compare(Column.TITLE_EN, before.titleEn(), after.titleEn());
        differences.compare(Column.MODALITY, before.modality(), after.modality());
        differences.compare(Column.LEAD, joined(before.lead()), joined(after.lead()));
        differences.compare(Column.LEAD_INFERRED, before.leadInferred(), after.leadInferred());
        differences.compare(Column.COORDINATING, joined(before.coordinating()), joined(after.coordinating()));
        differences.compare(Column.DIRECTING, joined(before.directing()), joined(after.directing()));
        var was = before.deadline();
        var is = after.deadline();
        differences.compare(Column.EXPRESSION, was.expression(), is.expression());
        differences.compare(Column.KIND, was.kind(), is.kind());
        differences.compare(Column.START, was.start(), is.start());
        differences.compare(Column.DUE, was.due(), is.due());
        differences.compare(Column.DAY, was.day(), is.day());
        differences.compare(Column.INDICATORS, joined(before.indicators()), joined(after.indicators()));
        differences.compare(Column.LEGAL_REFERENCES, joined(before.legalReferences()), joined(after.legalReferences()));
        differences.compare(Column.DEPENDS_ON, joined(before.dependsOn()), joined(after.dependsOn()));
        differences.compare(Column.MEASURED_BY, before.measuredBy(), after.measuredBy());
        differences.compare(Column.MEASURE, before.measure(), after.measure());
        differences.compare(Column.CONFIDENCE, before.confidence(), after.confidence());
        differences.compare(Column.NOTE, before.note(), after.note());
        return List.copyOf(differences.found);
    }

    private void compare(Column column, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new Difference(column.field(), text(before), text(after)));
        }
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join("; ", values);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
