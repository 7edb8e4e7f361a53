package vn.gov.directive24.registry.documenttype;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.common.web.SearchText;

/** Document types as they stand, or as they stood at the end of a day. */
@Component
@Transactional(readOnly = true)
public class DocumentTypeList {

    private static final String NOW = "(select 0::bigint as id, status_since as day, * from document_type)";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    DocumentTypeList(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Which document types; what is absent does not matter.
     *
     * @param q part of the code, of a name or of a synonym, capital or small
     * @param agency code or alias of the agency that issues the paper, or of a group for all its members
     * @param late whether its roadmap's day has passed without it; one that the agency put off itself does not count
     * @param postponed whether its roadmap's day was put off
     */
    public record Filter(
            @Nullable String q,
            @Nullable Holder holder,
            @Nullable DocumentTypeStatus status,
            @Nullable String agency,
            @Nullable String sector,
            @Nullable Boolean essential,
            @Nullable Boolean synthetic,
            @Nullable Boolean late,
            @Nullable Boolean postponed) {

        public static Filter none() {
            return new Filter(null, null, null, null, null, null, null, null, null);
        }
    }

    /** How a list is sorted; what is equal goes by code. */
    public enum Order {
        CODE("code"),
        NAME("name_vi"),
        STATUS("status"),
        SINCE("status_since"),
        ROADMAP("roadmap_on nulls last");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    public PageOf<DocumentTypeState> page(Filter filter, Order order, Paging paging, @Nullable LocalDate asOf) {
        var query = new Query(filter, AsOf.day(asOf, clock), asOf == null);
        var items = jdbc.sql("select * from %s order by %s, code limit :limit offset :offset"
                        .formatted(query.sql(), order.sql))
                .params(query.parameters())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> DocumentTypeState.from(row))
                .list();
        var total = jdbc.sql("select count(*) from %s".formatted(query.sql()))
                .params(query.parameters())
                .query(Long.class)
                .single();
        return PageOf.of(items, paging, total);
    }

    /** All of them, for a file. */
    public List<DocumentTypeState> all(Filter filter, Order order, @Nullable LocalDate asOf) {
        var query = new Query(filter, AsOf.day(asOf, clock), asOf == null);
        return jdbc.sql("select * from %s order by %s, code".formatted(query.sql(), order.sql))
                .params(query.parameters())
                .query((row, _) -> DocumentTypeState.from(row))
                .list();
    }

    /** What there is of these, by code. */
    public Map<String, DocumentTypeState> byCode(Collection<String> codes) {
        return jdbc
                .sql("select * from %s t where code = any(string_to_array(:codes, ','))".formatted(NOW))
                .param("codes", String.join(",", codes))
                .query((row, _) -> DocumentTypeState.from(row))
                .list()
                .stream()
                .collect(Collectors.toMap(DocumentTypeState::code, Function.identity()));
    }

    /** The tables and conditions of a filter. */
    private final class Query {

        private final StringBuilder conditions = new StringBuilder("true");
        private final Map<String, Object> parameters = new HashMap<>();
        private final boolean now;

        Query(Filter filter, LocalDate day, boolean now) {
            this.now = now;
            parameters.put("day", day);
            var pattern = SearchText.pattern(filter.q());
            when("""
                    (lower(code) like :q escape '\\' or lower(name_vi) like :q escape '\\'
                     or lower(name_en) like :q escape '\\'
                     or lower(array_to_string(synonyms, ';')) like :q escape '\\')
                    """, "q", pattern);
            when("holder = :holder", "holder", nameOf(filter.holder()));
            when("status = :status", "status", nameOf(filter.status()));
            when(
                    "managing_agency = any(string_to_array(:agencies, ','))",
                    "agencies",
                    filter.agency() == null ? null : String.join(",", agencies.codesOf(filter.agency())));
            when("sector = :sector", "sector", filter.sector());
            when("essential = :essential", "essential", filter.essential());
            when("synthetic = :synthetic", "synthetic", filter.synthetic());
            when("coalesce(%s, false) = :late".formatted(Lateness.SQL), "late", filter.late());
            when("%s = :postponed".formatted(Roadmap.POSTPONED), "postponed", filter.postponed());
        }

        private void when(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        private static @Nullable String nameOf(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }

        String sql() {
            return "%s t where %s".formatted(now ? NOW : DocumentTypeRecord.latestOn(":day"), conditions);
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
