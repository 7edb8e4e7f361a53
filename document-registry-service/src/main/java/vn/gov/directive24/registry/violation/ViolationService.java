package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.audit.AuditLog;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.registry.documenttype.DocumentTypeRecord;
import vn.gov.directive24.registry.violation.ViolationDeadlines.Step;

/** One method per use case and one transaction per method; the rules are in {@link ViolationReport}. */
@Service
@Transactional
public class ViolationService {

    private final ViolationRepository reports;
    private final ViolationSteps steps;
    private final ReportVault vault;
    private final Reporters reporters;
    private final ViolationDeadlines deadlines;
    private final DemandDecisions decisions;
    private final DocumentTypeRecord documentTypes;
    private final Agencies agencies;
    private final Impartiality impartiality;
    private final AuditLog audit;
    private final JsonMapper json;
    private final Clock clock;

    ViolationService(
            ViolationRepository reports,
            ViolationSteps steps,
            ReportVault vault,
            Reporters reporters,
            ViolationDeadlines deadlines,
            DemandDecisions decisions,
            DocumentTypeRecord documentTypes,
            Agencies agencies,
            Impartiality impartiality,
            AuditLog audit,
            JsonMapper json,
            Clock clock) {
        this.reports = reports;
        this.steps = steps;
        this.vault = vault;
        this.reporters = reporters;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.documentTypes = documentTypes;
        this.agencies = agencies;
        this.impartiality = impartiality;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a report.
     *
     * @param caller who is signed in, if anybody is
     * @param address from which an anonymous report comes; it is not kept
     * @param show whether the agency concerned may know name and contact
     * @throws TooManyReports when there were too many
     */
    public Received report(
            Demand stated,
            Testimony testimony,
            @Nullable Boolean presentedVneid,
            boolean show,
            @Nullable Caller caller,
            String address) {
        var demand = checked(stated);
        var reporter = reporters.of(caller, show, address);
        var decision =
                decisions.on(demand, testimony.paperName(), presentedVneid).orElse(null);
        var secret = ReportSecret.next();
        var report = ViolationReport.receive(
                freshReceipt(),
                reporter,
                secret,
                demand.of(decision == null ? null : decision.documentType()),
                decision,
                deadlines.dueOf(Step.RECEIVED, today()),
                OffsetDateTime.now(clock));
        report.keepUntil(deadlines.erasureAfter(today()));
        var saved = reports.saveAndFlush(report);
        vault.open(saved.receipt());
        vault.write(
                saved.receipt(),
                ReportVault.TESTIMONY,
                json.writeValueAsString(
                        caller != null && reporter.channel() == Channel.OFFICER
                                ? testimony.by("%s (%s)".formatted(caller.subject(), caller.agency()))
                                : testimony));
        steps.add(saved, ViolationEvent.REPORTER, null, null);
        return new Received(saved, secret.value());
    }

    private Demand checked(Demand stated) {
        if (stated.demandedOn().isAfter(today())) {
            throw new InvalidField("/demandedOn", "%s has not come yet.".formatted(stated.demandedOn()));
        }
        var type = stated.documentType();
        if (type != null && documentTypes.find(type, today()).isEmpty()) {
            throw new InvalidField("/paper", "There is no document type \"%s\".".formatted(type));
        }
        var asker = stated.askerAgency();
        var agency =
                asker == null ? null : agencies.requireSingle(asker, "/asker").code();
        return new Demand(
                decisions.kindOf(agency, stated.askerKind()),
                agency,
                stated.procedureCode(),
                type,
                stated.form(),
                stated.demandedOn());
    }

    private Receipt freshReceipt() {
        var receipt = Receipt.next();
        while (reports.existsById(receipt)) {
            receipt = Receipt.next();
        }
        return receipt;
    }

    /** To the agency that asked, or that supervises who did. */
    public ViolationReport send(
            Receipt receipt, @Nullable String agency, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        var report = find(receipt, ifMatch);
        impartiality.require(caller, report);
        var named = agency == null ? report.demand().askerAgency() : agency;
        if (named == null) {
            throw new InvalidField("/agency", "Who asked is no agency of the catalogue: name the one to send it to.");
        }
        report.sendTo(agencies.requireSingle(named, "/agency").code(), deadlines.dueOf(Step.SENT, today()), today());
        return save(report, caller, note);
    }

    /**
     * By an officer of the agency it was sent to, or by one who sees all and has its answer on paper: then the step
     * shows that its author is of another agency than the one concerned.
     */
    public ViolationReport answer(Receipt receipt, String text, @Nullable String ifMatch, Caller caller) {
        var report = find(receipt, ifMatch);
        impartiality.requireSeen(caller, report);
        report.answer(deadlines.dueOf(Step.ANSWERED, today()), today());
        return save(report, caller, text);
    }

    public ViolationReport decide(
            Receipt receipt, boolean upheld, String grounds, @Nullable String ifMatch, Caller caller) {
        var report = find(receipt, ifMatch);
        impartiality.require(caller, report);
        impartiality.requireNotAnswered(caller, report);
        report.decide(upheld, deadlines.dueOf(upheld ? Step.UPHELD : Step.REJECTED, today()), today());
        return save(report, caller, grounds);
    }

    public ViolationReport close(Receipt receipt, @Nullable String note, @Nullable String ifMatch, Caller caller) {
        var report = find(receipt, ifMatch);
        impartiality.require(caller, report);
        report.close(deadlines.erasureAfter(today()), today());
        return save(report, caller, note);
    }

    /** By the reporter, until it is decided. */
    public Known withdraw(Receipt receipt, Proof proof, @Nullable String reason) {
        var report = reporters.hers(receipt, proof);
        report.withdraw(deadlines.erasureAfter(today()), today());
        var saved = reports.saveAndFlush(report);
        steps.add(saved, ViolationEvent.REPORTER, null, reason);
        return new Known(saved, steps.of(receipt), vault.read(receipt));
    }

    /** For the reporter: what has become of it. */
    public Known open(Receipt receipt, Proof proof) {
        var report = reporters.hers(receipt, proof);
        reporters.recordLook(receipt);
        return new Known(report, steps.of(receipt), vault.read(receipt));
    }

    /** Without what persons wrote. */
    @Transactional(readOnly = true)
    public Known find(Receipt receipt, Caller caller) {
        var report = find(receipt, (String) null);
        impartiality.requireSeen(caller, report);
        return new Known(report, steps.of(receipt), Map.of());
    }

    /**
     * What persons wrote; that it was read is on record. The agency concerned learns who reported only if she may, also
     * when it is one that sees all.
     *
     * @param handles whether the caller may do more than read
     */
    public Content read(Receipt receipt, boolean handles, Caller caller) {
        var report = find(receipt, (String) null);
        impartiality.requireSeen(caller, report);
        var taken = steps.of(receipt);
        var mayKnowReporter = impartiality.mayKnowReporter(caller, report, handles);
        audit.record("violation-content-read", receipt.value(), Map.of("reporterShown", mayKnowReporter));
        var texts = new TreeMap<>(vault.read(receipt));
        var testimony = Optional.ofNullable(texts.get(ReportVault.TESTIMONY))
                .map(text -> json.readValue(text, Testimony.class))
                .map(text -> mayKnowReporter ? text : text.withoutReporter());
        if (!impartiality.isImpartial(caller, report)) {
            taken.stream()
                    .filter(step -> !impartiality.isFor(caller, step))
                    .map(ViolationSteps.Step::id)
                    .forEach(texts::remove);
        }
        return new Content(report, testimony.orElse(null), taken, texts);
    }

    private ViolationReport save(ViolationReport report, Caller caller, @Nullable String text) {
        report.keepUntil(deadlines.erasureAfter(today()));
        var saved = reports.saveAndFlush(report);
        steps.add(saved, caller.subject(), caller.agency(), text);
        return saved;
    }

    private ViolationReport find(Receipt receipt, @Nullable String ifMatch) {
        var report = reports.findById(receipt).orElseThrow(() -> new ViolationNotFound(receipt));
        EntityTags.check(ifMatch, report.version());
        return report;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param secret shown once */
    public record Received(ViolationReport report, String secret) {}

    /** @param texts of the steps, by number */
    public record Known(ViolationReport report, List<ViolationSteps.Step> steps, Map<Long, String> texts) {}

    /** @param testimony absent after its erasure */
    public record Content(
            ViolationReport report,
            @Nullable Testimony testimony,
            List<ViolationSteps.Step> steps,
            Map<Long, String> texts) {}
}
