package vn.gov.directive24.deadline.violation;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.contract.registry.ViolationReportedV1;

/** Keeps what the registry announced, each announcement with the day on which it became known. Rows are only added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ViolationRecord {

    /** An announcement that says what the one before it said is a repeat, whoever sends it. */
    private static final String APPEND = """
            insert into violation_version
                (receipt, asker_kind, agency, document_type, demanded_on, outcome, day, recorded_on)
            select said.*, cast(:today as date)
            from (select cast(:receipt as varchar) as receipt, cast(:kind as varchar) as asker_kind,
                         cast(:agency as varchar) as agency, cast(:type as varchar) as document_type,
                         cast(:demandedOn as date) as demanded_on, cast(:outcome as varchar) as outcome,
                         cast(:on as date) as day) said
            where not exists (
                select from (select * from violation_version where receipt = :receipt order by id desc limit 1) last
                where (last.asker_kind, last.agency, last.document_type, last.demanded_on, last.outcome, last.day)
                      is not distinct from
                      (said.asker_kind, said.agency, said.document_type, said.demanded_on, said.outcome, said.day))
            """;

    /** The last decision on each report that was known on a day. */
    private static final String DECIDED = """
            violation_version v
            where outcome is not null and recorded_on <= :knownOn
              and not exists (select from violation_version later
                              where later.receipt = v.receipt and later.id > v.id
                                and later.outcome is not null and later.recorded_on <= :knownOn)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ViolationRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void reported(ViolationReportedV1 report) {
        append(
                report.report(),
                report.askerKind(),
                report.agency(),
                report.documentType(),
                report.demandedOn(),
                null,
                report.on());
    }

    /** Also when the report itself was never heard of: a gap loses no decision. */
    public void decided(ViolationDecidedV1 decision) {
        append(
                decision.report(),
                decision.askerKind(),
                decision.agency(),
                decision.documentType(),
                decision.demandedOn(),
                decision.outcome(),
                decision.on());
    }

    private void append(
            String receipt,
            String askerKind,
            @Nullable String agency,
            @Nullable String documentType,
            LocalDate demandedOn,
            @Nullable String outcome,
            LocalDate on) {
        jdbc.sql(APPEND)
                .param("receipt", receipt)
                .param("kind", askerKind)
                .param("agency", agency)
                .param("type", documentType)
                .param("demandedOn", demandedOn)
                .param("outcome", outcome)
                .param("on", on)
                .param("today", LocalDate.now(clock))
                .update();
    }

    /**
     * What was upheld against agencies from the first to the last day. Other bodies are urged and not ordered.
     *
     * @param knownOn the day whose knowledge counts
     */
    @Transactional(readOnly = true)
    public ViolationCounts upheld(LocalDate first, LocalDate last, LocalDate knownOn) {
        var measured = jdbc.sql("""
                        select exists (select from violation_version
                                       where outcome is not null and day <= :last and recorded_on <= :knownOn)
                        """)
                .param("last", last)
                .param("knownOn", knownOn)
                .query(Boolean.class)
                .single();
        if (!measured) {
            return ViolationCounts.NOT_MEASURED;
        }
        return new ViolationCounts(
                true,
                jdbc.sql("""
                        select agency, document_type, count(*) as number from %s
                          and outcome = 'UPHELD' and asker_kind = 'AGENCY' and agency is not null
                          and day between :first and :last
                        group by agency, document_type order by agency, document_type
                        """.formatted(DECIDED))
                        .param("first", first)
                        .param("last", last)
                        .param("knownOn", knownOn)
                        .query(ViolationCounts.Upheld.class)
                        .list());
    }
}
