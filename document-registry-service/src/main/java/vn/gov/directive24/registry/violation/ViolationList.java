package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** Reports as they stand, or as they stood at the end of a day; without a word that could name a person. */
@Component
@Transactional(readOnly = true)
public class ViolationList {

    private static final String COLUMNS = """
            r.receipt, r.channel, r.reported_on, r.asker_kind, r.asker_agency, r.procedure_code, r.document_type, r.form,
            r.demanded_on, r.decision, s.status, s.day as status_since, s.due_on, s.concerned_agency,
            coalesce(s.due_on < :day, false) as overdue,
            (select count(*) from violation_evidence e where e.receipt = r.receipt and e.added_on <= :day
                and coalesce(e.withdrawn_on > :day, true)) as evidence
            """;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    ViolationList(JdbcClient jdbc, Agencies agencies, Pseudonyms pseudonyms, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * Which reports; what is absent does not matter.
     *
     * @param agency that asked, or to which it was sent; code, alias or group
     * @param overdue whether the day has passed on which its step was to end
     * @param from first day of the reports
     * @param to last day of the reports
     */
    public record Filter(
            @Nullable ViolationStatus status,
            @Nullable String agency,
            @Nullable AskerKind askerKind,
            @Nullable Channel channel,
            @Nullable String documentType,
            @Nullable String procedureCode,
            @Nullable String decision,
            @Nullable Boolean overdue,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The newest first. Who does not see all sees what was sent to her agency. */
    public PageOf<Row> page(Filter filter, Paging paging, @Nullable LocalDate asOf, Caller caller) {
        var query = new Query(AsOf.day(asOf, clock));
        query.when("s.status = :status", "status", nameOf(filter.status()));
        query.when(
                "(r.asker_agency = any(string_to_array(:agencies, ',')) or s.concerned_agency = any(string_to_array(:agencies, ',')))",
                "agencies",
                filter.agency() == null ? null : String.join(",", agencies.codesOf(filter.agency())));
        query.when("r.asker_kind = :kind", "kind", nameOf(filter.askerKind()));
        query.when("r.channel = :channel", "channel", nameOf(filter.channel()));
        query.when("r.document_type = :type", "type", filter.documentType());
        query.when("r.procedure_code = :procedure", "procedure", filter.procedureCode());
        query.when("r.decision = :decision", "decision", filter.decision());
        query.when("coalesce(s.due_on < :day, false) = :overdue", "overdue", filter.overdue());
        query.when("r.reported_on >= :from", "from", filter.from());
        query.when("r.reported_on <= :to", "to", filter.to());
        if (!Impartiality.seesAll(caller)) {
            query.when(
                    "s.concerned_agency = :own",
                    "own",
                    agencies.find(caller.agency()).map(Agency::code).orElse(caller.agency()));
        }
        return query.page(paging);
    }

    /** A citizen's own, as long as they lead to her. */
    public PageOf<Row> own(Caller caller, Paging paging) {
        var query = new Query(LocalDate.now(clock));
        query.when("r.reporter = :reporter", "reporter", pseudonyms.of(caller.subject()));
        return query.page(paging);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private final class Query {

        private final StringBuilder conditions = new StringBuilder("true");
        private final Map<String, Object> parameters = new HashMap<>();

        Query(LocalDate day) {
            parameters.put("day", day);
        }

        void when(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        PageOf<Row> page(Paging paging) {
            var from = """
                    from violation_report r
                    cross join lateral (
                        select * from violation_step
                        where receipt = r.receipt and day <= :day order by id desc limit 1) s
                    where %s
                    """.formatted(conditions);
            var items = jdbc.sql("select %s %s order by r.reported_on desc, r.receipt limit :limit offset :offset"
                            .formatted(COLUMNS, from))
                    .params(parameters)
                    .param("limit", paging.size())
                    .param("offset", paging.offset())
                    .query(Row.class)
                    .list();
            var total = jdbc.sql("select count(*) " + from)
                    .params(parameters)
                    .query(Long.class)
                    .single();
            return PageOf.of(List.copyOf(items), paging, total);
        }
    }

    /**
     * A report in a list.
     *
     * @param dueOn until when the next step is to be taken
     * @param decision what the registry answered for such a demand on its day
     * @param evidence how many files the reporter has added
     */
    public record Row(
            String receipt,
            Channel channel,
            LocalDate reportedOn,
            AskerKind askerKind,
            @Nullable String askerAgency,
            @Nullable String concernedAgency,
            @Nullable String procedureCode,
            @Nullable String documentType,
            @Nullable PaperForm form,
            LocalDate demandedOn,
            @Nullable String decision,
            ViolationStatus status,
            LocalDate statusSince,
            @Nullable LocalDate dueOn,
            boolean overdue,
            int evidence) {}
}
