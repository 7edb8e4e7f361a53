package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each step of each report, as it was taken. Rows are only added. */
@Component
public class ViolationSteps {

    private final JdbcClient jdbc;
    private final ReportVault vault;
    private final Clock clock;

    ViolationSteps(JdbcClient jdbc, ReportVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * @param actor by name, or what the reporter is called
     * @param text why, kept encrypted: officers write about persons too
     */
    void add(ViolationReport report, String actor, @Nullable String agency, @Nullable String text) {
        var id = jdbc.sql("""
                        insert into violation_step
                            (receipt, status, day, at, actor, actor_agency, concerned_agency, due_on)
                        values (:receipt, :status, :day, :at, :actor, :agency, :concerned, :dueOn)
                        returning id
                        """)
                .param("receipt", report.receipt().value())
                .param("status", report.status().name())
                .param("day", report.statusSince())
                .param("at", at(actor))
                .param("actor", actor)
                .param("agency", agency)
                .param("concerned", report.concernedAgency())
                .param("dueOn", report.dueOn())
                .query(Long.class)
                .single();
        if (text != null) {
            vault.write(report.receipt(), id, text);
        }
    }

    /** Of the reporter's steps the day alone: the moment could be compared with who was at the desk. */
    private OffsetDateTime at(String actor) {
        var now = OffsetDateTime.now(clock);
        return actor.equals(ViolationEvent.REPORTER) ? now.truncatedTo(ChronoUnit.DAYS) : now;
    }

    List<Step> of(Receipt receipt) {
        return jdbc.sql("""
                        select id, status, day, actor, actor_agency as agency, concerned_agency, due_on
                        from violation_step where receipt = :receipt order by id
                        """).param("receipt", receipt.value()).query(Step.class).list();
    }

    /** @param dueOn until when the next step was to be taken */
    public record Step(
            long id,
            ViolationStatus status,
            LocalDate day,
            String actor,
            @Nullable String agency,
            @Nullable String concernedAgency,
            @Nullable LocalDate dueOn) {}
}
