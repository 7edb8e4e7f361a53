package vn.gov.directive24.registry.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.Authority;
import vn.gov.directive24.registry.documenttype.DocumentTypeBatch;
import vn.gov.directive24.registry.documenttype.DocumentTypeList;
import vn.gov.directive24.registry.documenttype.DocumentTypeRecord;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.exchange.ImportChanges.Changed;
import vn.gov.directive24.registry.exchange.UndoPlan.Step;

/** Takes an import back as one step: all of it or nothing, once, and never over what somebody has written since. */
@Service
public class ImportUndo {

    private static final int TYPES_AT_A_TIME = 250;

    private final DocumentTypeBatch batch;
    private final DocumentTypeList list;
    private final DocumentTypeRecord record;
    private final ImportChanges changes;
    private final ImportJournal journal;
    private final ClusterLock locks;

    ImportUndo(
            DocumentTypeBatch batch,
            DocumentTypeList list,
            DocumentTypeRecord record,
            ImportChanges changes,
            ImportJournal journal,
            ClusterLock locks) {
        this.batch = batch;
        this.list = list;
        this.record = record;
        this.changes = changes;
        this.journal = journal;
        this.locks = locks;
    }

    /** Tells what would be taken back, and what stands in the way. */
    public UndoReport preview(UUID id, Caller caller) {
        return plan(id, list::byCode, caller).report(id, true);
    }

    /**
     * @param reason kept in the journal and in the history of each type
     * @throws UndoRefused when a type was changed since or belongs to another agency
     * @throws ImportUndone the second time
     */
    public UndoReport undo(UUID id, String reason, Caller caller) {
        var report = new AtomicReference<UndoReport>();
        if (!locks.runExclusively(DocumentTypeImport.LOCK, () -> report.set(write(id, reason, caller)))) {
            throw new ImportUnderWay();
        }
        return Objects.requireNonNull(report.get());
    }

    private UndoReport write(UUID id, String reason, Caller caller) {
        var plan = plan(id, this::held, caller);
        if (!plan.refused().isEmpty()) {
            throw new UndoRefused(plan.refused());
        }
        var steps = plan.steps();
        for (var from = 0; from < steps.size(); from += TYPES_AT_A_TIME) {
            write(
                    steps.subList(from, Math.min(from + TYPES_AT_A_TIME, steps.size())),
                    Authority.of(caller),
                    "Hoàn tác lần nhập %s: %s".formatted(id, reason));
        }
        journal.undone(id, caller.subject(), reason);
        return plan.report(id, false);
    }

    private void write(List<Step> steps, Authority authority, String reason) {
        batch.restore(
                steps.stream()
                        .filter(Step::isRestored)
                        .collect(Collectors.toMap(Step::code, step -> Objects.requireNonNull(step.before()))),
                authority,
                reason);
        batch.move(
                steps.stream()
                        .filter(Step::isWithdrawn)
                        .collect(Collectors.toMap(Step::code, _ -> DocumentTypeStatus.WITHDRAWN)),
                reason);
    }

    private UndoPlan plan(UUID id, Function<List<String>, Map<String, DocumentTypeState>> present, Caller caller) {
        journal.requireDone(id);
        var changed = changes.of(id);
        if (changed.isEmpty()) {
            throw new NothingToUndo(id);
        }
        // Whoever is changing one of them is waited for before anything is compared.
        var now = present.apply(changed.stream().map(Changed::code).toList());
        var versions = record.versions(changed.stream()
                .flatMap(change -> Stream.concat(Stream.ofNullable(change.before()), Stream.of(change.after())))
                .toList());
        return new UndoPlan(changes.of(id), versions, now, caller);
    }

    private Map<String, DocumentTypeState> held(List<String> codes) {
        batch.hold(codes);
        return list.byCode(codes);
    }
}
