package vn.gov.directive24.common.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.common.problem.InvalidField;

/** The catalogue of agencies that is shipped with the platform. */
public final class Agencies {

    private static final String CATALOGUE = "/catalogue/agencies.yaml";

    private final Map<String, Agency> byCode = new LinkedHashMap<>();
    private final Map<String, Agency> byAlias = new HashMap<>();

    private Agencies(List<Agency> agencies) {
        for (var agency : agencies) {
            byCode.put(agency.code(), agency);
            agency.aliases().forEach(alias -> byAlias.put(alias, agency));
        }
    }

    public static Agencies load() {
        try (InputStream yaml = Agencies.class.getResourceAsStream(CATALOGUE)) {
            var catalogue = YAMLMapper.builder().build().readValue(yaml, Catalogue.class);
            return new Agencies(catalogue.agencies().stream().map(Row::toAgency).toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** By code or alias. */
    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode.getOrDefault(code, byAlias.get(code)));
    }

    /**
     * @param field the JSON pointer or parameter that holds the code
     * @throws InvalidField when there is no such agency
     */
    public Agency require(String code, String field) {
        return find(code).orElseThrow(() -> new InvalidField(field, "There is no agency \"%s\".".formatted(code)));
    }

    /**
     * An agency that can own or do something, which a group cannot.
     *
     * @param field the JSON pointer or parameter that holds the code
     * @throws InvalidField when there is no such agency, or when it is a group
     */
    public Agency requireSingle(String code, String field) {
        var agency = require(code, field);
        if (agency.isGroup()) {
            throw new InvalidField(
                    field,
                    "\"%s\" is a group of %d agencies; name one of them, such as %s."
                            .formatted(
                                    code,
                                    agency.members().size(),
                                    agency.members().getFirst()));
        }
        return agency;
    }

    public Collection<Agency> all() {
        return byCode.values();
    }

    /** The agencies a code stands for: the members of a group, otherwise the agency itself. */
    public Stream<Agency> resolve(String code) {
        var agency = find(code).orElseThrow(() -> new IllegalArgumentException("No agency " + code));
        return agency.isGroup()
                ? agency.members().stream().map(member -> find(member).orElseThrow())
                : Stream.of(agency);
    }

    /** The codes of the agencies that a code, alias or group stands for; a code that is of none stays as it is. */
    public List<String> codesOf(String code) {
        return find(code).isEmpty()
                ? List.of(code)
                : resolve(code).map(Agency::code).toList();
    }

    /** Every code by which a directive may name an agency: its own, its aliases, and the groups that it is a member of. */
    public List<String> namesOf(String code) {
        return find(code).stream()
                .flatMap(agency -> Stream.concat(
                        Stream.concat(Stream.of(agency.code()), agency.aliases().stream()),
                        all().stream()
                                .filter(group -> group.members().contains(agency.code()))
                                .map(Agency::code)))
                .toList();
    }

    private record Catalogue(List<Row> agencies) {}

    private record Row(
            String code,
            String nameVi,
            String nameEn,
            Agency.Kind kind,
            @Nullable List<String> aliases,
            @Nullable List<String> members,
            @Nullable Boolean certain) {

        Agency toAgency() {
            return new Agency(
                    code,
                    nameVi,
                    nameEn,
                    kind,
                    aliases == null ? List.of() : aliases,
                    members == null ? List.of() : members,
                    certain == null || certain);
        }
    }
}
