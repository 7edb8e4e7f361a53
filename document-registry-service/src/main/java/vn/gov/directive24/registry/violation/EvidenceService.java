package vn.gov.directive24.registry.violation;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.audit.AuditLog;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.violation.EvidenceCleaning.CleanFile;

/** Keeps, shows and withdraws the files of reports. Whether a report takes one, it says itself. */
@Service
@Transactional
public class EvidenceService {

    private final ViolationRepository reports;
    private final Reporters reporters;
    private final EvidenceFiles files;
    private final EvidenceLimits limits;
    private final Impartiality impartiality;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceService(
            ViolationRepository reports,
            Reporters reporters,
            EvidenceFiles files,
            EvidenceLimits limits,
            Impartiality impartiality,
            AuditLog audit,
            Clock clock) {
        this.reports = reports;
        this.reporters = reporters;
        this.files = files;
        this.limits = limits;
        this.impartiality = impartiality;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Before a file is read: whether this sender may add one to this report now.
     *
     * @param address from which it comes; it is not kept
     */
    @Transactional(readOnly = true)
    public void requireRoom(Receipt receipt, Proof proof, String address) {
        limits.requireTurn(proof.caller(), address);
        var report = reporters.hers(receipt, proof);
        report.requireRoomForEvidence();
        limits.requireRoom(report);
    }

    /** The same file twice is one. */
    Added keep(Receipt receipt, Proof proof, CleanFile clean) {
        var report = reporters.hersAlone(receipt, proof);
        var known = files.of(receipt).stream()
                .filter(file -> file.sentSha256().equals(clean.sentSha256()))
                .findFirst();
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        limits.requireRoomAlone(report);
        var number = report.addEvidence(clean.type().mediaType(), today());
        reports.saveAndFlush(report);
        var file = new EvidenceFile(
                number,
                clean.name(),
                clean.type().mediaType(),
                clean.content().length,
                clean.sha256(),
                clean.sentSha256(),
                today());
        files.add(receipt, file, clean.content());
        return new Added(file, true);
    }

    /** For the reporter. */
    public List<EvidenceFile> list(Receipt receipt, Proof proof) {
        reporters.hers(receipt, proof);
        reporters.recordLook(receipt);
        return files.of(receipt);
    }

    /** By the reporter, until it is decided: then the file is gone. */
    public List<EvidenceFile> withdraw(Receipt receipt, int number, Proof proof) {
        var report = reporters.hersAlone(receipt, proof);
        require(receipt, number);
        report.withdrawEvidence(number, today());
        reports.saveAndFlush(report);
        files.withdraw(receipt, number, today());
        return files.of(receipt);
    }

    /**
     * For officers; that they were listed is on record. Who may not know the reporter is told how many there are.
     *
     * @param handles whether the caller may do more than read
     */
    public Listed list(Receipt receipt, boolean handles, Caller caller) {
        var report = seen(receipt, caller);
        var withheld = !impartiality.mayKnowReporter(caller, report, handles);
        audit.record("violation-evidence-listed", receipt.value(), Map.of("withheld", withheld));
        return new Listed(report.evidence(), withheld, withheld ? List.of() : files.of(receipt));
    }

    /**
     * A file, for who may know the reporter; that it was read is on record.
     *
     * @param handles whether the caller may do more than read
     * @throws EvidenceWithheld for everybody else who may see the report
     */
    public Opened open(Receipt receipt, int number, boolean handles, Caller caller) {
        var report = seen(receipt, caller);
        if (!impartiality.mayKnowReporter(caller, report, handles)) {
            throw new EvidenceWithheld(receipt);
        }
        var file = require(receipt, number);
        audit.record("violation-evidence-read", receipt.value(), Map.of("number", number));
        return new Opened(file, files.content(receipt, file));
    }

    private ViolationReport seen(Receipt receipt, Caller caller) {
        var report = reports.findById(receipt).orElseThrow(() -> new ViolationNotFound(receipt));
        impartiality.requireSeen(caller, report);
        return report;
    }

    private EvidenceFile require(Receipt receipt, int number) {
        return files.of(receipt).stream()
                .filter(file -> file.number() == number)
                .findFirst()
                .orElseThrow(() -> new EvidenceNotFound(receipt, number));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param created false when it was there before */
    public record Added(EvidenceFile file, boolean created) {}

    /**
     * @param count how many files there are
     * @param withheld whether they are not for the caller
     * @param items the files, none when they are withheld
     */
    public record Listed(int count, boolean withheld, List<EvidenceFile> items) {}

    /** @param content read it to its end or close it */
    public record Opened(EvidenceFile file, InputStream content) {}
}
