package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The document types as they were on each day. Immutable once made. */
final class PaperTypes {

    /** Newest state first. */
    private final Map<String, List<PaperType>> states = new LinkedHashMap<>();

    /** @param states of each type in the order of their days */
    PaperTypes(Collection<PaperType> states) {
        for (var state : states) {
            this.states.computeIfAbsent(state.code(), _ -> new ArrayList<>()).addFirst(state);
        }
    }

    boolean contains(String code) {
        return states.containsKey(code);
    }

    Set<String> codes() {
        return states.keySet();
    }

    /** The type as it was that day, also withdrawn; null when the register did not have it yet. */
    @Nullable PaperType on(String code, LocalDate day) {
        for (var state : states.getOrDefault(code, List.of())) {
            if (!state.day().isAfter(day)) {
                return state;
            }
        }
        return null;
    }

    /** The type as last known: its name and holder are worth telling also of a day before the register had it. */
    @Nullable PaperType known(String code) {
        var all = states.get(code);
        return all == null ? null : all.getFirst();
    }

    /**
     * Those that a printed name may mean: all on the register, and what a rule names though it was withdrawn. Whoever
     * withdraws his paper from the register does not end the law that speaks of it.
     */
    List<PaperType> readable(Predicate<String> namedByLaw) {
        return states.values().stream()
                .map(List::getFirst)
                .filter(type -> !type.withdrawn() || namedByLaw.test(type.code()))
                .toList();
    }
}
