package vn.gov.directive24.registry.paperdemand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.registry.paperdemand.Template.Place;

/** What is said to the officer and to the citizen, in both languages. */
@Component
public class Sayings {

    private static final String CATALOGUE = "/catalogue/paper-answers.yaml";

    private final Map<Reason, Templates> byReason = new EnumMap<>(Reason.class);

    Sayings() {
        try (InputStream yaml = Sayings.class.getResourceAsStream(CATALOGUE)) {
            YAMLMapper.builder()
                    .build()
                    .readValue(yaml, new TypeReference<Map<Reason, Saying>>() {})
                    .forEach((reason, saying) -> byReason.put(reason, Templates.of(saying)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (var reason : Reason.values()) {
            if (!byReason.containsKey(reason)) {
                throw new IllegalStateException("Nothing is said of " + reason);
            }
        }
    }

    /** Of one paper of several. */
    public Saying of(Decision.Part part, DecisionRequest request) {
        return of(part.decision(), request.of(part));
    }

    public Saying of(Decision decision, DecisionRequest request) {
        var templates = Objects.requireNonNull(byReason.get(decision.reason()));
        return new Saying(
                templates.officerVi().filled(place -> vi(place, decision, request)),
                templates.officerEn().filled(place -> en(place, decision, request)),
                templates.citizenVi().filled(place -> vi(place, decision, request)),
                templates.citizenEn().filled(place -> en(place, decision, request)));
    }

    private static String vi(Place place, Decision decision, DecisionRequest request) {
        return switch (place) {
            case PAPER -> paperVi(decision, request);
            case DATABASE -> databases(decision, "cơ sở dữ liệu có liên quan");
            case FORBIDDEN -> forbidden(decision, request, " (phần đã có dữ liệu)", Sayings::paperVi);
            case LIST -> listVi(decision.list(), request);
            case LIMIT ->
                String.join(
                        " (trực tuyến), ",
                        TimeLimit.of(request.channel()).stream()
                                .map(TimeLimit::textVi)
                                .toList());
            case DAY -> request.date().toString();
        };
    }

    private static String en(Place place, Decision decision, DecisionRequest request) {
        return switch (place) {
            case PAPER -> paperEn(decision, request);
            case DATABASE -> databases(decision, "the database");
            case FORBIDDEN -> forbidden(decision, request, " (as far as there are data)", Sayings::paperEn);
            case LIST -> listEn(decision.list(), request);
            case LIMIT ->
                String.join(
                        " (online), ",
                        TimeLimit.of(request.channel()).stream()
                                .map(TimeLimit::textEn)
                                .toList());
            case DAY -> request.date().toString();
        };
    }

    private static String paperVi(Decision decision, DecisionRequest request) {
        if (decision.type() != null) {
            return decision.type().nameVi();
        }
        return request.paperName() == null ? String.valueOf(request.paper()) : request.paperName();
    }

    private static String paperEn(Decision decision, DecisionRequest request) {
        var type = decision.type();
        return type == null || type.nameEn() == null ? paperVi(decision, request) : type.nameEn();
    }

    private static String databases(Decision decision, String otherwise) {
        if (decision.parts().isEmpty()) {
            var source = Source.of(decision);
            return source == null ? otherwise : source.database();
        }
        var sources = Source.all(decision);
        return sources.isEmpty()
                ? otherwise
                : sources.stream().map(Source::database).collect(Collectors.joining("; "));
    }

    private static String forbidden(
            Decision decision,
            DecisionRequest request,
            String inPart,
            BiFunction<Decision, DecisionRequest, String> name) {
        return decision.parts().stream()
                .filter(part -> part.decision().outcome() == Outcome.FORBIDDEN)
                .map(part -> name.apply(part.decision(), request.of(part))
                        + (part.decision().reason() == Reason.REPLACED_IN_PART ? inPart : ""))
                .collect(Collectors.joining(", "));
    }

    private static String listVi(@Nullable MonthlyList list, DecisionRequest request) {
        return list == null
                ? "danh mục công bố hằng tháng (ngày " + request.date() + " chưa có danh mục nào có hiệu lực)"
                : "danh mục số " + list.number() + ", tính đến ngày " + list.upTo();
    }

    private static String listEn(@Nullable MonthlyList list, DecisionRequest request) {
        return list == null
                ? "a monthly list (none was in force on " + request.date() + ")"
                : "monthly list no. " + list.number() + ", as of " + list.upTo();
    }

    /** One thing said four ways. */
    public record Saying(String officerVi, String officerEn, String citizenVi, String citizenEn) {}

    private record Templates(Template officerVi, Template officerEn, Template citizenVi, Template citizenEn) {

        static Templates of(Saying saying) {
            return new Templates(
                    new Template(saying.officerVi()),
                    new Template(saying.officerEn()),
                    new Template(saying.citizenVi()),
                    new Template(saying.citizenEn()));
        }
    }
}
