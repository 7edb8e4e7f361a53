package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.audit.AuditLog;
import vn.gov.directive24.common.security.Caller;

/** Who reports, whether she may now, and which reports are hers. */
@Component
class Reporters {

    private final ViolationRepository reports;
    private final Pseudonyms pseudonyms;
    private final ReportLimits limits;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reporters(
            ViolationRepository reports,
            Pseudonyms pseudonyms,
            ReportLimits limits,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.reports = reports;
        this.pseudonyms = pseudonyms;
        this.limits = limits;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws TooManyReports when there were too many */
    Reporter of(@Nullable Caller caller, boolean show, String address) {
        if (caller == null) {
            limits.requireRoomForAnonymous(address);
            return new Reporter(Channel.ANONYMOUS, null, null, show);
        }
        var pseudonym = pseudonymOf(caller);
        if (caller.is(Pseudonyms.CITIZEN)) {
            limits.requireRoomForPerson(pseudonym);
            return new Reporter(Channel.CITIZEN, pseudonym, null, show);
        }
        limits.requireRoomForOfficer(pseudonym);
        return new Reporter(Channel.OFFICER, pseudonym, caller.agency(), show);
    }

    byte[] pseudonymOf(Caller caller) {
        return pseudonyms.of(caller.is(Pseudonyms.CITIZEN) ? caller.subject() : "officer:" + caller.subject());
    }

    /** @throws ViolationNotFound when it is not hers */
    ViolationReport hers(Receipt receipt, Proof proof) {
        return hers(reports.findById(receipt), receipt, proof);
    }

    /** The same, and nobody else adds a file or takes one back until the transaction is over. */
    ViolationReport hersAlone(Receipt receipt, Proof proof) {
        return hers(reports.findAndLock(receipt), receipt, proof);
    }

    private ViolationReport hers(Optional<ViolationReport> found, Receipt receipt, Proof proof) {
        return found.filter(report -> isHers(report, proof)).orElseThrow(() -> new ViolationNotFound(receipt));
    }

    private boolean isHers(ViolationReport report, Proof proof) {
        if (proof.secret() != null) {
            return report.isOpenedBy(new ReportSecret(proof.secret()));
        }
        return proof.caller() != null && report.isOf(pseudonymOf(proof.caller()));
    }

    /** On record once a day, or a loop would fill the audit trail. */
    void recordLook(Receipt receipt) {
        var today = LocalDate.now(clock);
        var firstToday = jdbc.sql("""
                        update violation_report set opened_on = :today
                        where receipt = :receipt and opened_on is distinct from :today
                        """)
                .param("today", today)
                .param("receipt", receipt.value())
                .update();
        if (firstToday > 0) {
            audit.recordAs(ViolationEvent.REPORTER, "violation-opened-by-reporter", receipt.value(), Map.of());
        }
    }
}
