package vn.gov.directive24.deadline.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Words;
import vn.gov.directive24.deadline.directive.Deadline;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.IncoherentDeadline;
import vn.gov.directive24.deadline.directive.Modality;
import vn.gov.directive24.deadline.directive.TaskText;
import vn.gov.directive24.deadline.exchange.ImportFile.TaskRow;

/** Understands one row: what it says about a task, or what is wrong with it. */
final class TaskReading {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, DeadlineKind> KINDS = Map.of(
            "trước ngày", DeadlineKind.BEFORE_DATE,
            "chậm nhất ngày", DeadlineKind.BY_DATE,
            "trong tháng", DeadlineKind.IN_MONTH,
            "trong quý", DeadlineKind.IN_QUARTER,
            "trong năm", DeadlineKind.IN_YEAR,
            "từ ngày", DeadlineKind.FROM_DATE,
            "trong khoảng", DeadlineKind.WINDOW,
            "hằng tháng", DeadlineKind.MONTHLY,
            "thường xuyên", DeadlineKind.CONTINUOUS,
            "không có thời hạn", DeadlineKind.NONE);
    private static final Map<String, Modality> MODALITIES =
            Map.of("bắt buộc", Modality.MANDATORY, "nghiêm cấm", Modality.PROHIBITION, "đề nghị", Modality.REQUEST);

    private final TaskRow row;
    private final @Nullable TaskText before;
    private final int documentYear;
    private final Agencies agencies;
    private final RowErrors errors;
    private boolean wrong;

    TaskReading(TaskRow row, @Nullable TaskText before, int documentYear, Agencies agencies, RowErrors errors) {
        this.row = row;
        this.before = before;
        this.documentYear = documentYear;
        this.agencies = agencies;
        this.errors = errors;
    }

    /** What the task says after the row; what the file does not say stays as it is. */
    Optional<TaskText> read() {
        Arrays.stream(Column.values()).forEach(this::checkTexts);
        for (var column : Column.values()) {
            if (column.isNeeded() && row.text(column) == null && (before == null || row.has(column))) {
                refuse(column, "This cell is empty.");
            }
        }
        var code = row.text(Column.CODE);
        if (code != null && !code.matches("[A-Za-z0-9-]{3,80}")) {
            refuse(Column.CODE, "A code has 3 to 80 letters, digits and hyphens.");
        }
        List.of(Column.LEAD, Column.COORDINATING, Column.DIRECTING).forEach(this::checkAgencies);
        var text = new TaskText(
                or(code, ""),
                or(text(Column.SECTION, TaskText::section), ""),
                or(text(Column.TITLE_VI, TaskText::titleVi), ""),
                text(Column.TITLE_EN, TaskText::titleEn),
                modality(),
                list(Column.LEAD, TaskText::lead),
                leadInferred(),
                list(Column.COORDINATING, TaskText::coordinating),
                list(Column.DIRECTING, TaskText::directing),
                deadline(),
                list(Column.INDICATORS, TaskText::indicators),
                list(Column.LEGAL_REFERENCES, TaskText::legalReferences),
                list(Column.DEPENDS_ON, TaskText::dependsOn),
                text(Column.MEASURED_BY, TaskText::measuredBy),
                text(Column.MEASURE, TaskText::measure),
                text(Column.CONFIDENCE, TaskText::confidence),
                text(Column.NOTE, TaskText::note));
        return wrong ? Optional.empty() : Optional.of(text);
    }

    private void checkTexts(Column column) {
        for (var value : row.list(column)) {
            Words.controlCharacter(value)
                    .ifPresent(character -> refuse(column, "The text holds the control character " + character + "."));
            if (value.length() > column.longest()) {
                refuse(
                        column,
                        "The text has %d characters; at most %d fit.".formatted(value.length(), column.longest()));
            }
        }
    }

    private void checkAgencies(Column column) {
        for (var code : row.list(column)) {
            if (agencies.find(code).isEmpty()) {
                refuse(column, "There is no agency \"%s\".".formatted(code));
            }
        }
    }

    private Modality modality() {
        var given = row.text(Column.MODALITY);
        if (given == null) {
            return before == null ? Modality.MANDATORY : before.modality();
        }
        return named(Column.MODALITY, given, Modality.values(), MODALITIES).orElse(Modality.MANDATORY);
    }

    private boolean leadInferred() {
        var given = row.text(Column.LEAD_INFERRED);
        if (given == null) {
            return before != null && !row.has(Column.LEAD_INFERRED) && before.leadInferred();
        }
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true", "có" -> true;
            case "false", "không" -> false;
            default -> {
                refuse(Column.LEAD_INFERRED, "This is \"có\" or \"không\".");
                yield false;
            }
        };
    }

    private Deadline deadline() {
        var none = new Deadline(null, DeadlineKind.NONE, null, null);
        var given = row.text(Column.KIND);
        if (given == null) {
            if (Stream.of(Column.EXPRESSION, Column.START, Column.DUE, Column.DAY)
                    .anyMatch(part -> row.text(part) != null)) {
                refuse(Column.KIND, "Words or dates need the kind of deadline beside them.");
            }
            return before == null ? none : before.deadline();
        }
        var kind = named(Column.KIND, given, DeadlineKind.values(), KINDS);
        var start = day(Column.START);
        var due = day(Column.DUE);
        var day = dayOfMonth();
        if (kind.isEmpty() || wrong) {
            return none;
        }
        try {
            return Deadline.of(row.text(Column.EXPRESSION), kind.get(), start, due, day, documentYear);
        } catch (IncoherentDeadline incoherent) {
            refuse(columnOf(incoherent.pointer()), String.valueOf(incoherent.getMessage()));
            return none;
        }
    }

    private static Column columnOf(String pointer) {
        return Column.ofField(pointer.substring(1).replace('/', '.')).orElse(Column.KIND);
    }

    private @Nullable LocalDate day(Column column) {
        var given = row.text(column);
        if (given == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(given, given.indexOf('/') > 0 ? VIETNAMESE : ISO);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException _) {
            // Said below, as a year out of reach is.
        }
        refuse(column, "\"%s\" is no day; write 31/12/2025.".formatted(given));
        return null;
    }

    private @Nullable Integer dayOfMonth() {
        var given = row.text(Column.DAY);
        if (given == null) {
            return null;
        }
        if (!given.matches("\\d{1,2}")) {
            refuse(Column.DAY, "A day of the month is a number from 1 to 31.");
            return null;
        }
        return Integer.valueOf(given);
    }

    private <E extends Enum<E>> Optional<E> named(Column column, String given, E[] values, Map<String, E> labels) {
        var byLabel = Optional.ofNullable(labels.get(Words.folded(given).toLowerCase(Locale.ROOT)));
        var found = byLabel.or(() -> Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(given))
                .findFirst());
        if (found.isEmpty()) {
            refuse(
                    column,
                    "\"%s\" is not one of %s."
                            .formatted(given, labels.keySet().stream().sorted().toList()));
        }
        return found;
    }

    private @Nullable String text(Column column, Function<TaskText, @Nullable String> present) {
        return row.has(column) || before == null ? row.text(column) : present.apply(before);
    }

    private List<String> list(Column column, Function<TaskText, List<String>> present) {
        return row.has(column) || before == null
                ? row.list(column).stream().distinct().toList()
                : present.apply(before);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    private void refuse(Column column, String reason) {
        wrong = true;
        errors.add(row.sheet(), row.number(), row.place(column), reason);
    }
}
