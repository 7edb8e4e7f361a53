package vn.gov.directive24.common.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit-trail")
@PreAuthorize("denyAll")
@Tag(name = "Audit trail", description = "Who did what, and proof that the record was not changed")
class AuditController {

    private final AuditVerification verification;
    private final JdbcClient jdbc;

    AuditController(AuditVerification verification, JdbcClient jdbc) {
        this.verification = verification;
        this.jdbc = jdbc;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
    @Operation(summary = "The newest 200 entries about a subject, newest first")
    List<Entry> about(@RequestParam String subject) {
        return jdbc.sql("""
                        select id, at, actor, agency, action, subject, detail, trace_id
                        from audit_entry where subject = :subject order by id desc limit 200
                        """).param("subject", subject).query(Entry.class).list();
    }

    @GetMapping("/verification")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMIN')")
    @Operation(summary = "Recomputes the hash chain of a range and names the first broken row")
    AuditVerification.Result verify(
            @RequestParam(defaultValue = "1") @Min(1) long from,
            @RequestParam(required = false) @Min(1) @Nullable Long to) {
        return verification.verify(from, to);
    }

    /**
     * @param actor user name, or {@code system}
     * @param detail JSON of what happened
     */
    record Entry(
            long id,
            OffsetDateTime at,
            String actor,
            @Nullable String agency,
            String action,
            String subject,
            String detail,
            @Nullable String traceId) {}
}
