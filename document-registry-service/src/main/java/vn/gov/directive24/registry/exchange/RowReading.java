package vn.gov.directive24.registry.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Table;
import vn.gov.directive24.common.exchange.Table.Cell;
import vn.gov.directive24.common.exchange.Table.Line;
import vn.gov.directive24.common.exchange.Words;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.DocumentTypeText;
import vn.gov.directive24.registry.documenttype.Holder;

/** Understands one row: what it says about a document type, or what is wrong with it. */
final class RowReading {

    /** What a cell says that is meant to be empty; one that is left empty says nothing. */
    static final String NOTHING = "-";

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_SYNONYMS = 100;

    private final Table table;
    private final Line row;
    private final Map<Column, Integer> columns;
    private final AgencyNames agencies;
    private final RowErrors errors;
    private boolean wrong;

    RowReading(Table table, Line row, Map<Column, Integer> columns, AgencyNames agencies, RowErrors errors) {
        this.table = table;
        this.row = row;
        this.columns = columns;
        this.agencies = agencies;
        this.errors = errors;
    }

    /** The type that the row is about. */
    Optional<DocumentTypeCode> code() {
        var code = raw(Column.CODE);
        if (code == null) {
            refuse(Column.CODE, "This cell is empty.", "Write the code of the document type.");
            return Optional.empty();
        }
        try {
            return Optional.of(DocumentTypeCode.of(code.text()));
        } catch (IllegalArgumentException _) {
            refuse(
                    Column.CODE,
                    "\"%s\" is no code.".formatted(code.text()),
                    "A code has 2 to 60 capital letters without diacritics, digits and hyphens, such as GPLX.");
            return Optional.empty();
        }
    }

    /** What is said of the type after the row; what the row does not say stays as it is. */
    Optional<RowContent> read(@Nullable DocumentTypeState before) {
        columns.keySet().forEach(this::checkText);
        if (before == null) {
            for (var needed : List.of(Column.NAME_VI, Column.HOLDER, Column.MANAGING_AGENCY)) {
                if (raw(needed) == null) {
                    refuse(needed, "This cell is empty.", "A new document type needs it.");
                }
            }
        } else {
            for (var needed : List.of(Column.NAME_VI, Column.HOLDER, Column.MANAGING_AGENCY)) {
                if (isCleared(needed)) {
                    refuse(needed, "This cannot be empty.", "Leave the cell empty to keep what is there.");
                }
            }
        }
        var old = before == null ? null : before.text();
        var content = new RowContent(
                new DocumentTypeText(
                        or(text(Column.NAME_VI, old, DocumentTypeText::nameVi), ""),
                        text(Column.NAME_EN, old, DocumentTypeText::nameEn),
                        synonyms(old),
                        holder(old),
                        or(agency(Column.MANAGING_AGENCY, old, DocumentTypeText::managingAgency), ""),
                        text(Column.SECTOR, old, DocumentTypeText::sector),
                        truth(Column.ESSENTIAL, old != null && old.essential()),
                        text(Column.LEGAL_BASIS, old, DocumentTypeText::legalBasis),
                        text(Column.SOURCE_DATABASE, old, DocumentTypeText::sourceDatabase),
                        agency(Column.DATABASE_OWNER, old, DocumentTypeText::databaseOwner),
                        assuranceLevel(old),
                        text(Column.VALIDITY, old, DocumentTypeText::validity),
                        roadmapOn(old)),
                synthetic(before),
                status(before));
        return wrong ? Optional.empty() : Optional.of(content);
    }

    private void checkText(Column column) {
        var cell = raw(column);
        if (cell == null) {
            return;
        }
        if (cell.fault() != null) {
            refuse(column, cell.fault(), "Paste its value.");
        }
        Words.controlCharacter(cell.text())
                .ifPresent(character -> refuse(
                        column, "The text holds the control character " + character + ".", "Type the text anew."));
        var parts = column == Column.SYNONYMS ? Words.split(cell.text()) : List.of(cell.text());
        for (var part : parts) {
            if (part.length() > column.longest()) {
                refuse(
                        column,
                        "The text has %d characters.".formatted(part.length()),
                        "At most %d fit.".formatted(column.longest()));
            }
        }
    }

    private List<String> synonyms(@Nullable DocumentTypeText before) {
        var cell = raw(Column.SYNONYMS);
        if (cell == null) {
            return before == null ? List.of() : before.synonyms();
        }
        var synonyms = isCleared(Column.SYNONYMS)
                ? List.<String>of()
                : Words.split(cell.text()).stream()
                        .map(Words::folded)
                        .distinct()
                        .toList();
        if (synonyms.size() > MOST_SYNONYMS) {
            refuse(Column.SYNONYMS, "There are %d names.".formatted(synonyms.size()), "At most 100 fit.");
        }
        return synonyms;
    }

    private Holder holder(@Nullable DocumentTypeText before) {
        var cell = value(Column.HOLDER);
        if (cell == null) {
            return before == null ? Holder.PERSONAL : before.holder();
        }
        return Labels.holder(cell.text()).orElseGet(() -> {
            refuse(Column.HOLDER, "\"%s\" holds no paper.".formatted(cell.text()), "Write Cá nhân or Tổ chức.");
            return Holder.PERSONAL;
        });
    }

    private @Nullable String agency(
            Column column, @Nullable DocumentTypeText before, Function<DocumentTypeText, @Nullable String> present) {
        var given = text(column, before, present);
        if (given == null || value(column) == null) {
            return given;
        }
        return agencies.find(given).orElseGet(() -> {
            refuse(
                    column,
                    "There is no agency \"%s\".".formatted(given),
                    "Write the code or the whole name of one agency, such as BCA or Bộ Công an.");
            return given;
        });
    }

    private boolean truth(Column column, boolean present) {
        var cell = value(column);
        if (cell == null) {
            return present && !isCleared(column);
        }
        return Labels.truth(cell.text()).orElseGet(() -> {
            refuse(column, "\"%s\" is neither yes nor no.".formatted(cell.text()), "Write Có or Không.");
            return present;
        });
    }

    private @Nullable Integer assuranceLevel(@Nullable DocumentTypeText before) {
        var given = text(
                Column.ASSURANCE_LEVEL,
                before,
                old -> old.assuranceLevel() == null
                        ? null
                        : old.assuranceLevel().toString());
        if (given == null || given.equals("1") || given.equals("2")) {
            return given == null ? null : Integer.valueOf(given);
        }
        refuse(Column.ASSURANCE_LEVEL, "\"%s\" is no level of VNeID.".formatted(given), "Write 1 or 2.");
        return null;
    }

    private @Nullable LocalDate roadmapOn(@Nullable DocumentTypeText before) {
        var cell = value(Column.ROADMAP_ON);
        if (cell == null) {
            return before == null || isCleared(Column.ROADMAP_ON) ? null : before.roadmapOn();
        }
        try {
            var day = cell.date() == null
                    ? LocalDate.parse(cell.text(), cell.text().indexOf('/') > 0 ? VIETNAMESE : ISO)
                    : cell.date();
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException _) {
            // Said below, as a year out of reach is.
        }
        refuse(Column.ROADMAP_ON, "\"%s\" is no day.".formatted(cell.text()), "Write it like 31/12/2025.");
        return null;
    }

    private boolean synthetic(@Nullable DocumentTypeState before) {
        var synthetic = truth(Column.SYNTHETIC, before != null && before.synthetic());
        if (before != null && synthetic != before.synthetic()) {
            refuse(Column.SYNTHETIC, "Whether a type is synthetic never changes.", "Register it under another code.");
        }
        return synthetic;
    }

    /** A file plans; that something works is proven one by one. */
    private DocumentTypeStatus status(@Nullable DocumentTypeState before) {
        var present = before == null ? DocumentTypeStatus.PROPOSED : before.status();
        var cell = value(Column.STATUS);
        if (cell == null) {
            return present;
        }
        var wanted = Labels.status(cell.text());
        if (wanted.isEmpty()) {
            refuse(
                    Column.STATUS,
                    "\"%s\" is no status.".formatted(cell.text()),
                    "Write Đề xuất or Đã có lộ trình, or leave it empty.");
        } else if (wanted.get() != present && !isPlanning(present, wanted.get())) {
            refuse(
                    Column.STATUS,
                    "A file cannot move a type from %s to %s.".formatted(present, wanted.get()),
                    "It can only go from Đề xuất or Đã rút to Đề xuất or Đã có lộ trình; further moves are POST"
                            + " …/{code}/status.");
        }
        return wanted.orElse(present);
    }

    private static boolean isPlanning(DocumentTypeStatus from, DocumentTypeStatus to) {
        return (from == DocumentTypeStatus.PROPOSED || from == DocumentTypeStatus.WITHDRAWN)
                && (to == DocumentTypeStatus.PROPOSED || to == DocumentTypeStatus.PLANNED);
    }

    private @Nullable String text(
            Column column, @Nullable DocumentTypeText before, Function<DocumentTypeText, @Nullable String> present) {
        var cell = value(column);
        if (cell != null) {
            return Words.folded(cell.text());
        }
        return before == null || isCleared(column) ? null : present.apply(before);
    }

    private @Nullable Cell value(Column column) {
        return isCleared(column) ? null : raw(column);
    }

    private boolean isCleared(Column column) {
        var cell = raw(column);
        return cell != null && cell.text().equals(NOTHING);
    }

    private @Nullable Cell raw(Column column) {
        var index = columns.get(column);
        return index == null ? null : row.cells().get(index);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }

    void refuse(Column column, String reason, String remedy) {
        wrong = true;
        var index = columns.get(column);
        errors.add(table.name(), row.number(), index == null ? column.header() : table.place(index), reason, remedy);
    }
}
