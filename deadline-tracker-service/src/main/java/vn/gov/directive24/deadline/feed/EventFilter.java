package vn.gov.directive24.deadline.feed;

import java.util.Set;

/** Which events a reader wants; an empty set stands for all. */
public record EventFilter(Set<String> agencies, Set<String> directives, Set<String> types) {

    private static final EventFilter EVERYTHING = new EventFilter(Set.of(), Set.of(), Set.of());

    public EventFilter {
        agencies = Set.copyOf(agencies);
        directives = Set.copyOf(directives);
        types = Set.copyOf(types);
    }

    public static EventFilter everything() {
        return EVERYTHING;
    }

    /** An event whose directive could not be found out is shown rather than kept back. */
    public boolean matches(Facets event) {
        return (types.isEmpty() || types.contains(event.type()))
                && (agencies.isEmpty() || (event.agency() != null && agencies.contains(event.agency())))
                && (directives.isEmpty()
                        || event.directives() == null
                        || event.directives().stream().anyMatch(directives::contains));
    }
}
