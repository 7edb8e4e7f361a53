package vn.gov.directive24.registry.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Table;
import vn.gov.directive24.common.exchange.Table.Line;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.Authority;
import vn.gov.directive24.registry.documenttype.Differences;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;
import vn.gov.directive24.registry.documenttype.DocumentTypeChange.Difference;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeService;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.DocumentTypeText;
import vn.gov.directive24.registry.documenttype.NamesTaken;
import vn.gov.directive24.registry.exchange.ImportReport.Change;

/** What the rows of a file come to, held against the document types that are there. */
final class ImportPlan {

    private final Table table;
    private final RowErrors errors;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    ImportPlan(Table table, RowErrors errors) {
        this.table = table;
        this.errors = errors;
        table.headers().forEach((index, header) -> {
            var column = Column.ofHeader(header);
            if (column.isEmpty()) {
                ignored.add(table.place(index));
            } else if (columns.putIfAbsent(column.get(), index) != null) {
                errors.add(
                        table.name(),
                        table.headerRow(),
                        table.place(index),
                        "The column \"%s\" is here twice."
                                .formatted(column.get().header()),
                        "Keep one of them.");
            }
        });
    }

    /** One type to be added, changed or left alone. */
    record Step(int row, DocumentTypeCode code, @Nullable DocumentTypeState before, RowContent content) {

        Change change() {
            if (before == null) {
                return Change.ADDED;
            }
            return isAmended() || isMoved() ? Change.CHANGED : Change.UNCHANGED;
        }

        boolean isNew() {
            return before == null;
        }

        Registration registration() {
            return new Registration(code, content.text(), content.synthetic());
        }

        boolean isAmended() {
            return before != null && !before.text().equals(content.text());
        }

        boolean isMoved() {
            return content.status() != (before == null ? DocumentTypeStatus.PROPOSED : before.status());
        }

        /** Withdrawn once, and proposed anew. */
        boolean isReopened() {
            return before != null && before.status() == DocumentTypeStatus.WITHDRAWN && isMoved();
        }

        boolean isPlanned() {
            return isMoved() && content.status() == DocumentTypeStatus.PLANNED;
        }

        ImportReport.Line line() {
            var differences = new ArrayList<Difference>();
            if (before != null) {
                differences.addAll(Differences.between(before.text(), content.text()));
                if (isMoved()) {
                    differences.add(new Difference(
                            "status", before.status().name(), content.status().name()));
                }
            }
            return new ImportReport.Line(row, code.value(), change(), differences);
        }
    }

    /**
     * Reads all rows.
     *
     * @param present what exists of some codes
     */
    void read(
            Function<List<String>, Map<String, DocumentTypeState>> present,
            NamesTaken names,
            AgencyNames agencies,
            Caller caller) {
        var readings = new LinkedHashMap<Line, RowReading>();
        var codes = new HashMap<Line, DocumentTypeCode>();
        for (var row : table.rows()) {
            var reading = new RowReading(table, row, columns, agencies, errors);
            readings.put(row, reading);
            reading.code().ifPresent(code -> codes.put(row, code));
        }
        var known = present.apply(
                codes.values().stream().map(DocumentTypeCode::value).distinct().toList());
        var rows = new HashMap<DocumentTypeCode, Integer>();
        var texts = new HashMap<DocumentTypeCode, DocumentTypeText>();
        var named = new HashMap<DocumentTypeCode, RowReading>();
        readings.forEach((row, reading) -> {
            var code = codes.get(row);
            var first = code == null ? null : rows.putIfAbsent(code, row.number());
            if (first != null) {
                reading.refuse(
                        Column.CODE,
                        "The code %s is in row %d already.".formatted(code, first),
                        "Keep one of the rows.");
            }
            var before = code == null ? null : known.get(code.value());
            reading.read(before).ifPresent(content -> {
                take(row, Objects.requireNonNull(code), before, content, reading, caller);
                if (before != null
                        && Authority.of(caller) == Authority.AGENCY
                        && !names.mayRename(code, before.text(), content.text())) {
                    refuseRenaming(
                            reading,
                            !before.text().nameVi().equals(content.text().nameVi()));
                }
                texts.put(code, content.text());
                named.put(code, reading);
            });
        });
        if (Authority.of(caller) == Authority.AGENCY) {
            names.among(texts)
                    .forEach((code, taken) -> refuseName(
                            Objects.requireNonNull(named.get(code)),
                            taken,
                            taken.name()
                                    .equals(Objects.requireNonNull(texts.get(code))
                                            .nameVi())));
        }
    }

    private static void refuseRenaming(RowReading reading, boolean isItsName) {
        reading.refuse(
                isItsName ? Column.NAME_VI : Column.SYNONYMS,
                "A rule of law names this paper, and the row takes a name from it.",
                "Keep its names, to which others may be added, or ask an officer of the registry.");
    }

    private static void refuseName(RowReading reading, NamesTaken.Taken taken, boolean isItsName) {
        reading.refuse(
                isItsName ? Column.NAME_VI : Column.SYNONYMS,
                "\"%s\" is the name of %s.".formatted(taken.name(), taken.code()),
                "Use a name that no other type has, or ask an officer of the registry.");
    }

    private void take(
            Line row,
            DocumentTypeCode code,
            @Nullable DocumentTypeState before,
            RowContent content,
            RowReading reading,
            Caller caller) {
        var step = new Step(row.number(), code, before, content);
        if (step.change() != Change.UNCHANGED) {
            for (var agency : before == null
                    ? List.of(content.text().managingAgency())
                    : List.of(before.managingAgency(), content.text().managingAgency())) {
                if (!DocumentTypeService.mayChange(caller, agency)) {
                    reading.refuse(
                            Column.MANAGING_AGENCY,
                            "The paper belongs to %s.".formatted(agency),
                            "Only that agency or an officer of the registry may change it.");
                }
            }
            refuseWhatTheRegistryDecides(step, reading, Authority.of(caller));
        }
        steps.add(step);
    }

    private static void refuseWhatTheRegistryDecides(Step step, RowReading reading, Authority authority) {
        var after = step.content().text();
        var before = step.before() == null ? null : step.before().text();
        var allowed = before == null
                ? authority == Authority.REGISTRY || !after.essential()
                : authority.mayChange(before, after);
        if (!allowed) {
            reading.refuse(
                    before == null || before.essential() != after.essential() ? Column.ESSENTIAL : Column.LEGAL_BASIS,
                    "This is not for the agency to change.",
                    "Leave the cell empty, and ask an officer of the registry.");
        }
    }

    /** In the order of the file. */
    List<Step> steps() {
        return steps;
    }

    List<Step> changes() {
        return steps.stream().filter(step -> step.change() != Change.UNCHANGED).toList();
    }

    int rows() {
        return table.rows().size();
    }

    List<String> ignoredColumns() {
        return ignored;
    }
}
