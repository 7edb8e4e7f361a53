package vn.gov.directive24.registry.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Service;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.exchange.ImportRejected;
import vn.gov.directive24.common.exchange.RowErrors;
import vn.gov.directive24.common.exchange.Table;
import vn.gov.directive24.common.exchange.TableReader;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.Authority;
import vn.gov.directive24.registry.documenttype.DocumentTypeBatch;
import vn.gov.directive24.registry.documenttype.DocumentTypeList;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.NamesTaken;
import vn.gov.directive24.registry.exchange.ImportPlan.Step;

/** Takes in a file of document types: all of it or nothing, and nothing anew when it comes again. */
@Service
public class DocumentTypeImport {

    private static final Logger log = LoggerFactory.getLogger(DocumentTypeImport.class);
    private static final TableReader READER =
            new TableReader(Column::isHeader, Column.CODE.header() + ", " + Column.NAME_VI.header() + " …");

    /** Files are taken in, and taken back, one at a time. */
    static final String LOCK = "document-type-import";

    private static final int MOST_ERRORS = 20_000;
    private static final int ROWS_AT_A_TIME = 250;

    private final DocumentTypeBatch batch;
    private final DocumentTypeList list;
    private final NamesTaken names;
    private final ImportJournal journal;
    private final ImportChanges changes;
    private final AgencyNames agencies;
    private final ClusterLock locks;

    DocumentTypeImport(
            DocumentTypeBatch batch,
            DocumentTypeList list,
            NamesTaken names,
            ImportJournal journal,
            ImportChanges changes,
            Agencies agencies,
            ClusterLock locks) {
        this.batch = batch;
        this.list = list;
        this.names = names;
        this.journal = journal;
        this.changes = changes;
        this.agencies = new AgencyNames(agencies);
        this.locks = locks;
    }

    /**
     * A file to be taken.
     *
     * @param dryRun only tells what it would change and what is wrong in it
     * @param reason kept in the history of each type that it changes
     */
    public record Request(
            byte[] content, boolean dryRun, @Nullable String reason) {}

    /** @throws ImportRejected when a row is wrong; a dry run reports it instead */
    public ImportReport take(Request request, Caller caller) {
        return perform(prepare(request, caller));
    }

    /** Answers at once; {@link ImportJournal} tells how far it is and what came of it. */
    public UUID start(Request request, Caller caller) {
        var job = prepare(request, caller);
        Thread.ofVirtual().name("import-" + job.id()).start(new DelegatingSecurityContextRunnable(() -> {
            try {
                perform(job);
            } catch (DomainException refused) {
                log.info("Import {} was refused: {}", job.id(), refused.code());
            } catch (RuntimeException failure) {
                log.error("Import {} failed", job.id(), failure);
            }
        }));
        return job.id();
    }

    private record Job(UUID id, Request request, Table table, RowErrors errors, Caller caller) {

        String reason() {
            return Optional.ofNullable(request.reason()).orElse("Nhập từ tệp, lần nhập %s".formatted(id));
        }
    }

    /** A file that cannot be read at all is refused here and leaves nothing in the journal. */
    private Job prepare(Request request, Caller caller) {
        var errors = new RowErrors(MOST_ERRORS);
        var table = READER.read(request.content(), errors);
        var id = journal.begin(
                caller.subject(),
                Hashes.sha256(request.content()),
                request.dryRun(),
                table.rows().size());
        return new Job(id, request, table, errors, caller);
    }

    private ImportReport perform(Job job) {
        var plan = new ImportPlan(job.table(), job.errors());
        try {
            if (job.request().dryRun()) {
                plan.read(list::byCode, names, agencies, job.caller());
                journal.done(job.id(), report(job, plan));
            } else if (!locks.runExclusively(LOCK, () -> write(job, plan))) {
                throw new ImportUnderWay();
            }
            return report(job, plan);
        } catch (ImportRejected rejected) {
            journal.failed(job.id(), ImportState.REJECTED, ImportFailure.of(rejected), report(job, plan));
            throw rejected;
        } catch (RuntimeException failure) {
            journal.failed(job.id(), ImportState.FAILED, ImportFailure.of(failure), null);
            throw failure;
        }
    }

    private void write(Job job, ImportPlan plan) {
        plan.read(this::held, names, agencies, job.caller());
        if (!job.errors().isEmpty()) {
            throw new ImportRejected(job.errors());
        }
        var mark = changes.mark();
        var steps = plan.steps();
        for (var from = 0; from < steps.size(); from += ROWS_AT_A_TIME) {
            var to = Math.min(from + ROWS_AT_A_TIME, steps.size());
            write(steps.subList(from, to), Authority.of(job.caller()), job.reason());
            journal.progress(job.id(), to);
        }
        changes.keep(job.id(), plan.changes(), mark);
        journal.done(job.id(), report(job, plan));
    }

    /** What an officer amends while the file is read would be written over. */
    private Map<String, DocumentTypeState> held(List<String> codes) {
        batch.hold(codes);
        return list.byCode(codes);
    }

    private void write(List<Step> steps, Authority authority, String reason) {
        batch.register(
                steps.stream().filter(Step::isNew).map(Step::registration).toList(), reason);
        batch.amend(
                steps.stream()
                        .filter(Step::isAmended)
                        .collect(Collectors.toMap(
                                Step::code, step -> step.content().text())),
                authority,
                reason);
        move(steps, Step::isReopened, DocumentTypeStatus.PROPOSED, reason);
        move(steps, Step::isPlanned, DocumentTypeStatus.PLANNED, reason);
    }

    private void move(List<Step> steps, Predicate<Step> which, DocumentTypeStatus target, String reason) {
        batch.move(steps.stream().filter(which).collect(Collectors.toMap(Step::code, _ -> target)), reason);
    }

    private static ImportReport report(Job job, ImportPlan plan) {
        return ImportReport.of(
                job.id(), job.request().dryRun(), plan, job.errors().all());
    }
}
