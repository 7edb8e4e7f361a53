package vn.gov.directive24.registry.paperdemand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
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
    private final PaperRuleCatalogue catalogue = PaperRuleCatalogue.load();

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

    private String vi(Place place, Decision decision, DecisionRequest request) {
        return switch (place) {
            case PAPER -> paperVi(decision, request);
            case DATABASE -> databases(decision, "cơ sở dữ liệu có liên quan", Function.identity());
            case FORBIDDEN -> forbidden(decision, request, " (phần đã có dữ liệu)", Sayings::paperVi);
            case LIST -> listVi(decision.list(), request);
            case LIMIT ->
                limits(
                        decision,
                        request,
                        "thời hạn do văn bản nêu tại căn cứ quy định",
                        limit -> limit.toldVi(request.channel()));
            case DAY -> day(request.date());
        };
    }

    private String en(Place place, Decision decision, DecisionRequest request) {
        return switch (place) {
            case PAPER -> paperEn(decision, request);
            case DATABASE -> databases(decision, "the database", this::databaseEn);
            case FORBIDDEN -> forbidden(decision, request, " (as far as there are data)", Sayings::paperEn);
            case LIST -> listEn(decision.list(), request);
            case LIMIT ->
                limits(
                        decision,
                        request,
                        "the time that the document in the basis sets",
                        limit -> limit.toldEn(request.channel()));
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

    /** How long there is to ask for a supplement; empty where no document known here says. */
    public List<TimeLimit> limits(Decision decision, DecisionRequest request) {
        return catalogue.limitsOf(decision, request.channel());
    }

    private String limits(
            Decision decision, DecisionRequest request, String otherwise, Function<TimeLimit, String> text) {
        var limits = decision.parts().isEmpty()
                ? limits(decision, request)
                : limits(decision.parts().getFirst().decision(), request);
        return limits.isEmpty() ? otherwise : limits.stream().map(text).collect(Collectors.joining("; "));
    }

    /** As dates are written in Vietnamese. */
    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    private String databaseEn(String database) {
        return catalogue.databasesEn().getOrDefault(database, database);
    }

    private static String databases(Decision decision, String otherwise, Function<String, String> name) {
        if (decision.parts().isEmpty()) {
            var source = Source.of(decision);
            return source == null ? otherwise : name.apply(source.database());
        }
        var sources = Source.all(decision);
        return sources.isEmpty()
                ? otherwise
                : sources.stream().map(Source::database).map(name).collect(Collectors.joining("; "));
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
                ? "danh mục công bố hằng tháng (ngày " + day(request.date()) + " chưa có danh mục nào có hiệu lực)"
                : "danh mục số " + list.number() + ", tính đến ngày " + day(list.upTo());
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
