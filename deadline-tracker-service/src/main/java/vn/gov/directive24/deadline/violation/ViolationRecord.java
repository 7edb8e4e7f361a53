package vn.gov.directive24.deadline.violation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.contract.registry.ViolationReportedV1;

/** Keeps what the registry announced: one row a report, with its outcome once there is one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ViolationRecord {

    private final JdbcClient jdbc;

    ViolationRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void reported(ViolationReportedV1 report) {
        jdbc.sql("""
                        insert into violation (receipt, asker_kind, agency, document_type, demanded_on, reported_on)
                        values (:receipt, :kind, :agency, :type, :demandedOn, :on)
                        on conflict (receipt) do update set reported_on = excluded.reported_on
                        """)
                .param("receipt", report.report())
                .param("kind", report.askerKind())
                .param("agency", report.agency())
                .param("type", report.documentType())
                .param("demandedOn", report.demandedOn())
                .param("on", report.on())
                .update();
    }

    /** Also when the report itself was never heard of: a gap loses no decision. */
    public void decided(ViolationDecidedV1 decision) {
        jdbc.sql("""
                        insert into violation
                            (receipt, asker_kind, agency, document_type, demanded_on, reported_on, outcome, decided_on)
                        values (:receipt, :kind, :agency, :type, :demandedOn, :on, :outcome, :on)
                        on conflict (receipt) do update
                        set agency = excluded.agency, document_type = excluded.document_type,
                            outcome = excluded.outcome, decided_on = excluded.decided_on
                        """)
                .param("receipt", decision.report())
                .param("kind", decision.askerKind())
                .param("agency", decision.agency())
                .param("type", decision.documentType())
                .param("demandedOn", decision.demandedOn())
                .param("outcome", decision.outcome())
                .param("on", decision.on())
                .update();
    }

    /** What was upheld against agencies from the first to the last day. Other bodies are urged and not ordered. */
    @Transactional(readOnly = true)
    public ViolationCounts upheld(LocalDate first, LocalDate last) {
        var measured = jdbc.sql("select exists (select from violation where decided_on <= :last)")
                .param("last", last)
                .query(Boolean.class)
                .single();
        Map<String, Long> upheld = new TreeMap<>();
        jdbc.sql("""
                        select agency, count(*) as number from violation
                        where outcome = 'UPHELD' and asker_kind = 'AGENCY' and agency is not null
                          and decided_on between :first and :last
                        group by agency
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> Map.entry(row.getString("agency"), row.getLong("number")))
                .list()
                .forEach(agency -> upheld.put(agency.getKey(), agency.getValue()));
        return measured ? new ViolationCounts(true, upheld) : ViolationCounts.NOT_MEASURED;
    }
}
