package vn.gov.directive24.deadline.extension;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** Requests for extensions, as they stood at the end of any day. */
@Component
public class ExtensionList {

    /** What had not been decided by the day asked for was still a request. */
    private static final String AS_OF = """
            (select assignment, number, directive, task, agency, original_due, due_before, asked_due, grounds, asked_on, asked_by,
                    case when decided then state else 'REQUESTED' end as state,
                    case when decided then granted_due end as granted_due,
                    case when decided then reference end as reference,
                    case when decided then reason end as reason,
                    case when decided then decided_on end as decided_on,
                    case when decided then decided_by end as decided_by
             from (select *, decided_on <= cast(:asOf as date) or (decided_on is not null and cast(:asOf as date) is null) as decided
                   from assignment_extension where cast(:asOf as date) is null or asked_on <= cast(:asOf as date)) known) e
            """;

    private static final String WANTED = """
            where (cast(:assignment as text) is null or assignment = :assignment)
              and (cast(:number as int) is null or number = :number)
              and (cast(:state as text) is null or state = :state)
              and (cast(:directive as text) is null or directive = :directive)
              and (cast(:agency as text) is null or agency = any (string_to_array(:agency, ',')))
              and (cast(:monthFrom as date) is null or coalesce(decided_on, asked_on) between :monthFrom and :monthTo)
            """;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Clock clock;

    ExtensionList(JdbcClient jdbc, Agencies agencies, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Which requests; what is absent does not matter.
     *
     * @param agency code or alias of the agency that asked, or of a group for all its members
     * @param month of the decision, or of the request while nobody has decided
     */
    public record Filter(
            @Nullable ExtensionState state,
            @Nullable String directive,
            @Nullable String agency,
            @Nullable YearMonth month) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public PageOf<Extension> list(Filter filter, Paging paging, @Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        var total = query("select count(*)", "", filter, null, null, day)
                .query(Long.class)
                .single();
        var items = query(
                        "select *",
                        "order by coalesce(decided_on, asked_on) desc, assignment, number limit :limit offset :offset",
                        filter,
                        null,
                        null,
                        day)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Extension.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    /** Those of one assignment, the first first. */
    @Transactional(readOnly = true)
    public List<Extension> of(String assignment, @Nullable LocalDate asOf) {
        var day = AsOf.dayOrNow(asOf, clock);
        return query("select *", "order by number", new Filter(null, null, null, null), assignment, null, day)
                .query(Extension.class)
                .list();
    }

    /** @throws ExtensionNotFound when the assignment has none of that number */
    @Transactional(readOnly = true)
    public Extension find(String assignment, int number) {
        return query("select *", "", new Filter(null, null, null, null), assignment, number, null)
                .query(Extension.class)
                .optional()
                .orElseThrow(() -> new ExtensionNotFound(assignment, number));
    }

    private @Nullable String codesOf(@Nullable String agency) {
        return agency == null ? null : String.join(",", agencies.codesOf(agency));
    }

    private JdbcClient.StatementSpec query(
            String select,
            String order,
            Filter filter,
            @Nullable String assignment,
            @Nullable Integer number,
            @Nullable LocalDate asOf) {
        var month = filter.month();
        return jdbc.sql(select + " from " + AS_OF + WANTED + order)
                .param("asOf", asOf)
                .param("assignment", assignment)
                .param("number", number)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("directive", filter.directive())
                .param("agency", codesOf(filter.agency()))
                .param("monthFrom", month == null ? null : month.atDay(1))
                .param("monthTo", month == null ? null : month.atEndOfMonth());
    }
}
