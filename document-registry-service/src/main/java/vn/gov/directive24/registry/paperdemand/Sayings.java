package vn.gov.directive24.registry.paperdemand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is said to the officer and to the citizen, in both languages. */
@Component
public class Sayings {

    private static final String CATALOGUE = "/catalogue/paper-answers.yaml";

    private final Map<Reason, Saying> byReason;

    Sayings() {
        try (InputStream yaml = Sayings.class.getResourceAsStream(CATALOGUE)) {
            this.byReason = new EnumMap<>(
                    YAMLMapper.builder().build().readValue(yaml, new TypeReference<Map<Reason, Saying>>() {}));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (var reason : Reason.values()) {
            if (!byReason.containsKey(reason)) {
                throw new IllegalStateException("Nothing is said of " + reason);
            }
        }
    }

    public Saying of(Decision decision, DecisionRequest request) {
        var paper = decision.type() == null ? printed(request) : decision.type().nameVi();
        var paperEn = decision.type() == null || decision.type().nameEn() == null
                ? paper
                : decision.type().nameEn();
        var database = decision.basis().stream()
                .map(rule -> rule.basis().database())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var limits = TimeLimit.of(request.channel());
        var saying = Objects.requireNonNull(byReason.get(decision.reason()));
        var vi = Map.of(
                "paper",
                paper,
                "database",
                database == null ? "cơ sở dữ liệu có liên quan" : database,
                "list",
                listVi(decision.list(), request),
                "limit",
                String.join(
                        " (trực tuyến), ",
                        limits.stream().map(TimeLimit::textVi).toList()),
                "day",
                request.date().toString());
        var en = Map.of(
                "paper",
                paperEn,
                "database",
                database == null ? "the database" : database,
                "list",
                listEn(decision.list(), request),
                "limit",
                String.join(
                        " (online), ", limits.stream().map(TimeLimit::textEn).toList()),
                "day",
                request.date().toString());
        return new Saying(
                filled(saying.officerVi(), vi),
                filled(saying.officerEn(), en),
                filled(saying.citizenVi(), vi),
                filled(saying.citizenEn(), en));
    }

    private static String printed(DecisionRequest request) {
        return request.paperName() == null ? String.valueOf(request.paper()) : request.paperName();
    }

    private static String listVi(@Nullable MonthlyList list, DecisionRequest request) {
        return list == null
                ? "danh mục công bố hằng tháng (ngày %s chưa có danh mục nào có hiệu lực)".formatted(request.date())
                : "danh mục số %d, tính đến ngày %s".formatted(list.number(), list.upTo());
    }

    private static String listEn(@Nullable MonthlyList list, DecisionRequest request) {
        return list == null
                ? "a monthly list (none was in force on %s)".formatted(request.date())
                : "monthly list no. %d, as of %s".formatted(list.number(), list.upTo());
    }

    /** Without a pattern: this is written for each answer. */
    private static String filled(String text, Map<String, String> values) {
        var filled = new StringBuilder(text.length() + 64);
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            filled.append(text, from, open).append(values.get(text.substring(open + 1, close)));
            from = close + 1;
        }
        return filled.append(text, from, text.length()).toString();
    }

    /** One thing said four ways. */
    public record Saying(String officerVi, String officerEn, String citizenVi, String citizenEn) {}
}
