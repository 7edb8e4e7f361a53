package vn.gov.directive24.registry.paperdemand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.paperdemand.Decision.Part;

/** Where the data are instead of the paper. */
public record Source(String database, @Nullable String owner) {

    /**
     * A row of an annex names one database for several papers. So the rule of all procedures goes before, then a row that
     * speaks of this paper only, then the register.
     */
    public static @Nullable Source of(Decision decision) {
        var type = decision.type();
        if (type == null) {
            return ofAny(decision, _ -> true);
        }
        var ofAll = ofAny(
                decision,
                rule -> rule.scope().procedure() == null && rule.scope().types().contains(type.code()));
        if (ofAll != null) {
            return ofAll;
        }
        var ofThis = ofAny(decision, rule -> rule.scope().types().equals(List.of(type.code())));
        if (ofThis != null) {
            return ofThis;
        }
        return type.database() == null ? ofAny(decision, _ -> true) : new Source(type.database(), type.owner());
    }

    /** All of them, where there are several papers. */
    public static List<Source> all(Decision decision) {
        var sources = new LinkedHashSet<Source>();
        if (decision.parts().isEmpty()) {
            add(sources, of(decision));
        }
        for (Part part : decision.parts()) {
            add(sources, of(part.decision()));
        }
        return List.copyOf(sources);
    }

    private static void add(LinkedHashSet<Source> sources, @Nullable Source source) {
        if (source != null
                && sources.stream().noneMatch(known -> known.database().equals(source.database()))) {
            sources.add(source);
        }
    }

    private static @Nullable Source ofAny(Decision decision, Predicate<PaperRule> wanted) {
        for (var rule : decision.basis()) {
            if (rule.basis().database() != null && wanted.test(rule)) {
                return new Source(rule.basis().database(), rule.basis().owner());
            }
        }
        return null;
    }
}
