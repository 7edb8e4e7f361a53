package vn.gov.directive24.deadline.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Words;
import vn.gov.directive24.deadline.directive.Directive;

/** Understands which directive the tasks of a file belong to: one that is known, or a new one. */
final class DirectiveReading {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final String NUMBER = "[\\p{L}\\d-]+(/[\\p{L}\\d-]+){0,3}";

    private final String sheet;
    private final int row;
    private final Map<String, String> fields;
    private final RowErrors errors;

    DirectiveReading(String sheet, int row, Map<String, String> fields, RowErrors errors) {
        this.sheet = sheet;
        this.row = row;
        this.fields = fields;
        this.errors = errors;
    }

    String number() {
        var number = text("number");
        if (number == null) {
            refuse("number", "The number of the directive is missing.");
        } else if (number.length() > 60 || !number.matches(NUMBER)) {
            refuse("number", "\"%s\" is no number of a directive.".formatted(number));
        }
        return number == null ? "" : number;
    }

    /** What a file says about a directive that is known must be what is known. */
    void checkAgainst(Directive known) {
        compare("issuerVi", known.issuerVi());
        compare("subjectVi", known.subjectVi());
        compare("dateNoteVi", known.dateNoteVi());
        if (text("date") != null && !Objects.equals(date(), known.date())) {
            refuse("date", "The directive is known with another date: %s.".formatted(known.date()));
        }
    }

    /** What a new directive needs. */
    void checkNew(LocalDate today) {
        need("issuerVi", 300);
        need("subjectVi", 1_000);
        fits("dateNoteVi", 300);
        for (var reference : Words.split(Objects.requireNonNullElse(text("legalReferences"), ""))) {
            fits("legalReferences", reference, 500);
        }
        var date = date();
        if (date == null ? text("dateNoteVi") == null : date.isAfter(today)) {
            refuse(
                    "date",
                    date == null
                            ? "The date is missing; when it is not public, say in the note what is known of it."
                            : "A directive cannot be of a day to come.");
        }
    }

    @Nullable LocalDate date() {
        var given = text("date");
        if (given == null) {
            return null;
        }
        try {
            return LocalDate.parse(given, given.indexOf('/') > 0 ? VIETNAMESE : ISO);
        } catch (DateTimeException _) {
            refuse("date", "\"%s\" is no day; write 31/12/2025.".formatted(given));
            return null;
        }
    }

    @Nullable String text(String field) {
        var value = fields.get(field);
        return value == null || value.isEmpty() ? null : value;
    }

    private void compare(String field, @Nullable String known) {
        var given = text(field);
        if (given != null && !given.equals(known)) {
            refuse(field, "The directive is known with other words: \"%s\".".formatted(known));
        }
    }

    private void need(String field, int longest) {
        if (text(field) == null) {
            refuse(field, "A new directive needs this.");
        }
        fits(field, longest);
    }

    private void fits(String field, int longest) {
        var value = text(field);
        if (value != null) {
            fits(field, value, longest);
        }
    }

    private void fits(String field, String value, int longest) {
        Words.controlCharacter(value)
                .ifPresent(character -> refuse(field, "The text holds the control character " + character + "."));
        if (value.length() > longest) {
            refuse(field, "The text has %d characters; at most %d fit.".formatted(value.length(), longest));
        }
    }

    private void refuse(String field, String reason) {
        var header = XlsxReader.DIRECTIVE_HEADERS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(field))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
        errors.add(sheet, row, sheet.equals(XlsxReader.DIRECTIVE_SHEET) ? header : field, reason);
    }
}
