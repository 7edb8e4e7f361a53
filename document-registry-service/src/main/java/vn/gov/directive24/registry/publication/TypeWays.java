package vn.gov.directive24.registry.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.publication.TypeWay.Step;
import vn.gov.directive24.registry.publication.TypeWay.What;

/** Knows every type's way through the lists. Each list is read once, when the first asks after its publication. */
@Component
public class TypeWays {

    private final ListArchive archive;
    private final Map<String, Known> byCode = new HashMap<>();
    private int read;

    TypeWays(ListArchive archive) {
        this.archive = archive;
    }

    /** Empty when no list ever had it. */
    public Optional<TypeWay> of(String code) {
        var last = archive.all().stream().mapToInt(ListSummary::number).max().orElse(0);
        synchronized (byCode) {
            while (read < last) {
                follow(archive.list(read + 1).content());
                read++;
            }
            return Optional.ofNullable(byCode.get(code))
                    .map(known -> new TypeWay(
                            known.row, known.list, known.list == read, List.copyOf(known.steps.reversed())));
        }
    }

    private void follow(MonthlyList list) {
        list.types()
                .forEach(row ->
                        byCode.computeIfAbsent(row.code(), _ -> new Known(row)).seen(row, list.number()));
        var told = new LinkedHashMap<String, What>();
        list.changes().changed().forEach(type -> told.put(type.code(), What.CHANGED));
        list.changes().added().forEach(type -> told.put(type.code(), What.ADDED));
        list.changes().removed().forEach(type -> told.put(type.code(), What.REMOVED));
        list.changes().came().forEach(type -> told.put(type.code(), What.CAME));
        list.changes().went().forEach(type -> told.put(type.code(), What.WENT));
        told.forEach((code, what) -> {
            var known = byCode.get(code);
            if (known != null) {
                known.steps.add(new Step(
                        list.number(),
                        what,
                        known.list == list.number() ? known.row.status() : null,
                        fieldsOf(list, code)));
            }
        });
    }

    private static List<FieldChange> fieldsOf(MonthlyList list, String code) {
        return list.changes().changed().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(ListChanges.Changed::fields)
                .orElse(List.of());
    }

    private static final class Known {
        private final List<Step> steps = new ArrayList<>();
        private ListRow row;
        private int list;

        Known(ListRow row) {
            this.row = row;
        }

        void seen(ListRow row, int list) {
            this.row = row;
            this.list = list;
        }
    }
}
