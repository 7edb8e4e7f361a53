package vn.gov.directive24.common.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.problem.TraceIds;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.security.CallerNames;

/** Writes who did what in the transaction of the deed. Rows get their place in the hash chain within a second. */
public class AuditLog {

    private static final String SYSTEM = "system";
    private static final String INSERT = """
            with entry as (
                insert into audit_entry (at, actor, agency, action, subject, detail, trace_id)
                values (:at, :actor, :agency, :action, :subject, :detail, :trace)
                returning id)
            insert into audit_pending (entry_id) select id from entry
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TraceIds traceIds;
    private final CallerNames names;

    AuditLog(NamedParameterJdbcOperations jdbc, JsonMapper json, Clock clock, TraceIds traceIds, CallerNames names) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.traceIds = traceIds;
        this.names = names;
    }

    /** Every domain event is a write, so none needs to be recorded by hand. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvent event) {
        jdbc.update(INSERT, entry(event));
    }

    /** The same for many at once, in one round to the database. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvents many) {
        jdbc.batchUpdate(INSERT, many.events().stream().map(this::entry).toArray(SqlParameterSource[]::new));
    }

    /**
     * For what is no domain event, such as reading personal data.
     *
     * @param detail written as JSON; never personal data in clear
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, Object detail) {
        jdbc.update(INSERT, entry(action, subject, detail, null));
    }

    /** The same for who must not be found by it: neither the caller's name nor her agency is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAs(String actor, String action, String subject, Object detail) {
        jdbc.update(INSERT, entry(action, subject, detail, actor));
    }

    private SqlParameterSource entry(DomainEvent event) {
        return entry(kebab(event.getClass().getSimpleName()), event.subject(), event, event.recordedAs());
    }

    private SqlParameterSource entry(String action, String subject, Object detail, @Nullable String actor) {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        return new MapSqlParameterSource()
                .addValue("at", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .addValue("actor", actor != null ? actor : caller.map(names::of).orElse(SYSTEM))
                .addValue(
                        "agency",
                        caller.map(Caller::agency)
                                .filter(agency -> actor == null && !agency.isEmpty())
                                .orElse(null))
                .addValue("action", action)
                .addValue("subject", subject)
                .addValue("detail", json.writeValueAsString(detail))
                .addValue("trace", traceIds.current());
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
