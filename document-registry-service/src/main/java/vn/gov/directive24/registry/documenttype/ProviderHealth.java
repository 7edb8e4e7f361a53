package vn.gov.directive24.registry.documenttype;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;

/** Keeps what is reported of the sources: by those who run them and by the systems that ask them. */
@Component
@Transactional
public class ProviderHealth {

    private final JdbcClient jdbc;
    private final DocumentTypeService documentTypes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Duration staleAfter;

    ProviderHealth(
            JdbcClient jdbc,
            DocumentTypeService documentTypes,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${directive24.registry.provider-stale-after:PT24H}") Duration staleAfter) {
        this.jdbc = jdbc;
        this.documentTypes = documentTypes;
        this.events = events;
        this.clock = clock;
        this.staleAfter = staleAfter;
    }

    public ProviderState report(ProviderReported report, Caller caller) {
        documentTypes.find(DocumentTypeCode.of(report.code()));
        var now = OffsetDateTime.now(clock);
        if (report.at().isAfter(now)) {
            throw new InvalidField("/at", "A fetch is reported after it was tried; now is " + now + ".");
        }
        jdbc.sql("""
                        insert into provider_report (code, outcome, at, system, detail, recorded_at, actor)
                        values (:code, :outcome, :at, :system, :detail, :now, :actor)
                        """)
                .param("code", report.code())
                .param("outcome", report.outcome().name())
                .param("at", report.at())
                .param("system", report.system())
                .param("detail", report.detail())
                .param("now", now)
                .param("actor", caller.subject())
                .update();
        events.publishEvent(report);
        return Objects.requireNonNull(of(List.of(report.code()), null).get(report.code()));
    }

    /**
     * How it stands with some types, as far as was reported by the end of a day.
     *
     * @param asOf absent for now
     */
    @Transactional(readOnly = true)
    public Map<String, ProviderState> of(Collection<String> codes, @Nullable LocalDate asOf) {
        var until = until(asOf);
        var states = new HashMap<String, ProviderState>();
        codes.forEach(code -> states.put(code, ProviderState.of(null, null, null, staleAfter, until)));
        jdbc.sql("""
                        select code, max(at) filter (where outcome = 'SUCCEEDED') as succeeded,
                               max(at) filter (where outcome = 'FAILED') as failed,
                               (array_agg(detail order by at desc) filter (where outcome = 'FAILED'))[1] as failure
                        from provider_report
                        where code = any(string_to_array(:codes, ',')) and at < :until
                        group by code
                        """)
                .param("codes", String.join(",", codes))
                .param("until", until)
                .query(row -> {
                    states.put(row.getString("code"), state(row, until));
                });
        return states;
    }

    private ProviderState state(ResultSet row, OffsetDateTime until) throws SQLException {
        return ProviderState.of(
                row.getObject("succeeded", OffsetDateTime.class),
                row.getObject("failed", OffsetDateTime.class),
                row.getString("failure"),
                staleAfter,
                until);
    }

    private OffsetDateTime until(@Nullable LocalDate asOf) {
        // What is reported this very moment counts.
        var now = OffsetDateTime.now(clock).plusNanos(1_000);
        if (asOf == null) {
            return now;
        }
        var end = asOf.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return end.isBefore(now) ? end : now;
    }
}
