package vn.gov.directive24.deadline.feed;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.deadline.directive.Directive;
import vn.gov.directive24.deadline.directive.DirectiveService;

/** Reads what a caller asks for; a name that stands for nothing is refused, not silently never met. */
@Component
public class EventFilters {

    private static final String PREFIX = "vn.gov.directive24.deadline.";
    private static final Map<String, String> TYPES = types();

    private final Agencies agencies;
    private final DirectiveService directives;

    EventFilters(Agencies agencies, DirectiveService directives) {
        this.agencies = agencies;
        this.directives = directives;
    }

    /**
     * @param agencyField where the codes come from: a parameter's name or a JSON pointer
     * @throws InvalidField when there is no such agency, directive or event type
     */
    public EventFilter of(
            String agencyField,
            @Nullable Collection<String> agencyCodes,
            String directiveField,
            @Nullable Collection<String> directiveNumbers,
            String typeField,
            @Nullable Collection<String> typeNames) {
        return new EventFilter(
                agencies(agencyField, agencyCodes),
                directives(directiveField, directiveNumbers),
                types(typeField, typeNames));
    }

    /** A group stands for its members. */
    private Set<String> agencies(String field, @Nullable Collection<String> codes) {
        var wanted = new LinkedHashSet<String>();
        for (var code : orNone(codes)) {
            var agency = agencies.require(code, field);
            agencies.resolve(agency.code()).map(Agency::code).forEach(wanted::add);
        }
        return wanted;
    }

    private Set<String> directives(String field, @Nullable Collection<String> numbers) {
        if (orNone(numbers).isEmpty()) {
            return Set.of();
        }
        var known = directives.all().stream().map(Directive::number).collect(Collectors.toSet());
        for (var number : orNone(numbers)) {
            if (!known.contains(number)) {
                throw new InvalidField(field, "There is no directive \"%s\".".formatted(number));
            }
        }
        return Set.copyOf(orNone(numbers));
    }

    private static Set<String> types(String field, @Nullable Collection<String> names) {
        var wanted = new LinkedHashSet<String>();
        for (var name : orNone(names)) {
            var type = TYPES.get(name);
            if (type == null) {
                throw new InvalidField(
                        field,
                        "There is no event type \"%s\"; there are %s."
                                .formatted(name, String.join(", ", shortNames())));
            }
            wanted.add(type);
        }
        return wanted;
    }

    private static Collection<String> orNone(@Nullable Collection<String> values) {
        return values == null ? Set.of() : values;
    }

    /** For example {@code assignment-overdue}. */
    public static Set<String> shortNames() {
        return TYPES.keySet().stream()
                .filter(name -> !name.startsWith(PREFIX))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Each type by its full name and by its short one. */
    private static Map<String, String> types() {
        var types = new TreeMap<String, String>();
        Arrays.stream(DeadlineEvent.class.getPermittedSubclasses())
                .map(EventFilters::typeOf)
                .forEach(type -> {
                    types.put(type, type);
                    types.put(type.substring(PREFIX.length(), type.lastIndexOf(".v")), type);
                });
        return types;
    }

    private static String typeOf(Class<?> contract) {
        try {
            return (String) contract.getField("TYPE").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("Every contract record says its TYPE", missing);
        }
    }
}
