package vn.gov.directive24.registry.paperdemand;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.PaperReading;

/**
 * The answer to one demand.
 *
 * @param basis the rules that led there, the most particular first
 * @param list the monthly list in force that day, where there was one
 * @param reading how the printed name was read; null where the paper was named by its code
 * @param parts one for each paper, where the name holds several
 * @param type the paper as the register knew it that day, or as last known where it did not know it yet
 */
public record Decision(
        Reason reason,
        List<PaperRule> basis,
        @Nullable MonthlyList list,
        @Nullable PaperReading reading,
        List<Part> parts,
        @Nullable PaperType type) {

    /**
     * One paper of several.
     *
     * @param code null for what else the name asks for, in words that name no registered paper
     * @param rest those words
     * @param lookup what was told of the databases, as far as it can be said of this paper
     */
    public record Part(@Nullable String code, PaperReading.@Nullable Rest rest, Decision decision, Lookup lookup) {

        /** What the office has from the database is proved as well as what the citizen has shown. */
        boolean proves(boolean shown) {
            return decision.reason().proves(shown || lookup == Lookup.ANSWERED);
        }

        Part with(Decision other) {
            return new Part(code, rest, other, lookup);
        }
    }

    public Outcome outcome() {
        return reason.outcome();
    }

    /** As often as something is asked for, the papers of which any will do; empty where there is one paper only. */
    public List<List<Part>> groups() {
        var how = reading;
        if (how == null || parts.isEmpty()) {
            return List.of();
        }
        var groups = new ArrayList<List<Part>>();
        for (var codes : how.groups()) {
            groups.add(new ArrayList<>(parts.stream()
                    .filter(part -> part.code() != null && codes.contains(part.code()))
                    .toList()));
        }
        for (var part : parts) {
            if (part.rest() != null) {
                // Of several things it is not told which of them the other words could stand for.
                if (part.rest().alternative() && groups.size() == 1) {
                    groups.getFirst().add(part);
                } else if (!part.rest().alternative()) {
                    groups.add(List.of(part));
                }
            }
        }
        return groups;
    }

    Decision because(Reason why, List<PaperRule> rules) {
        return new Decision(why, rules, list, reading, parts, type);
    }

    Decision read(PaperReading how) {
        return new Decision(reason, basis, list, how, parts, type);
    }
}
