package vn.gov.directive24.deadline.evidence;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.audit.AuditLog;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.upload.ContentInspection;
import vn.gov.directive24.common.upload.FileName;
import vn.gov.directive24.common.upload.FileType;
import vn.gov.directive24.common.upload.Upload;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.EvidenceFile;

/** Takes, shows and withdraws files. Whether the assignment's status allows it, the assignment decides. */
@Service
@Transactional
public class EvidenceService {

    private static final int MOST = 100;

    private final AssignmentService assignments;
    private final EvidenceFiles files;
    private final ContentInspection inspection = new ContentInspection(EnumSet.allOf(FileType.class));
    private final AuditLog audit;
    private final Clock clock;

    EvidenceService(AssignmentService assignments, EvidenceFiles files, AuditLog audit, Clock clock) {
        this.assignments = assignments;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** The same file twice is one piece of evidence; one that was withdrawn is put back. */
    public Added add(String assignment, String name, Upload upload, Caller caller) {
        assignments.parties(assignment).requireOwner(caller);
        var safeName = FileName.of(name);
        var type = inspection.typeOf(upload, safeName);
        var fingerprint = upload.fingerprint();
        var known = files.find(assignment, fingerprint.sha256());
        if (known.filter(entry -> entry.withdrawnAt() == null).isPresent()) {
            return new Added(known.get(), false);
        }
        if (known.isPresent()) {
            assignments.addEvidence(assignment, known.get().file(), caller);
            files.restore(assignment, fingerprint.sha256());
        } else {
            store(
                    assignment,
                    new EvidenceFile(fingerprint.sha256(), safeName.text(), type.mediaType(), fingerprint.bytes()),
                    upload,
                    caller);
        }
        return new Added(require(assignment, fingerprint.sha256()), true);
    }

    private void store(String assignment, EvidenceFile file, Upload upload, Caller caller) {
        if (files.of(assignment, null).size() >= MOST) {
            throw new TooMuchEvidence(MOST);
        }
        assignments.addEvidence(assignment, file, caller);
        files.insert(assignment, file, upload);
    }

    /** It is kept, with who withdrew it and when. */
    public EvidenceEntry withdraw(String assignment, String id, Caller caller) {
        assignments.parties(assignment).requireOwner(caller);
        var entry = require(assignment, id);
        if (entry.withdrawnAt() != null) {
            throw new EvidenceWithdrawnAlready(id);
        }
        assignments.withdrawEvidence(assignment, entry.file(), caller);
        files.withdraw(assignment, id);
        return require(assignment, id);
    }

    @Transactional(readOnly = true)
    public List<EvidenceEntry> list(String assignment, @Nullable LocalDate asOf, Caller caller) {
        assignments.parties(assignment).requireReader(caller);
        return files.of(assignment, AsOf.endOrNow(asOf, clock));
    }

    /** A file may hold what concerns people, so that reading one is on record. */
    public Opened open(String assignment, String id, Caller caller) {
        assignments.parties(assignment).requireReader(caller);
        var entry = require(assignment, id);
        audit.record("evidence-read", assignment, Map.of("evidence", id));
        return new Opened(entry, files.content(assignment, id, entry.bytes()));
    }

    private EvidenceEntry require(String assignment, String id) {
        return files.find(assignment, id).orElseThrow(() -> new EvidenceNotFound(assignment, id));
    }

    /** @param created false when the file was on record before */
    public record Added(EvidenceEntry entry, boolean created) {}

    /** @param content read it to its end or close it */
    public record Opened(EvidenceEntry entry, InputStream content) {}
}
