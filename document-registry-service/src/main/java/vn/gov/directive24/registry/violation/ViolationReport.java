package vn.gov.directive24.registry.violation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationAnswered;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationClosed;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationDecided;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationErased;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationEvidenceAdded;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationEvidenceWithdrawn;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationReported;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationSent;

/** A report that a paper was asked for. What persons wrote about it is not here: see {@link ReportVault}. */
@Entity
public class ViolationReport extends AbstractAggregateRoot<ViolationReport> {

    private static final int MOST_EVIDENCE = 5;

    /** Those that were taken back among them, or adding and taking back would have no end. */
    private static final int MOST_EVIDENCE_SENT = 20;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "receipt"))
    private Receipt receipt;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private byte @Nullable [] reporter;
    private @Nullable String reporterAgency;
    private boolean showReporter;
    private LocalDate reportedOn;
    private @Nullable OffsetDateTime reportedAt;
    private byte[] secretHash;

    @Embedded
    private Demand demand;

    private @Nullable String decision;
    private @Nullable String decisionContent;
    private @Nullable String concernedAgency;

    @Enumerated(EnumType.STRING)
    private ViolationStatus status;

    private LocalDate statusSince;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable LocalDate eraseOn;
    private @Nullable LocalDate erasedOn;

    private int evidence;
    private int evidenceSent;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ViolationReport() {}

    private ViolationReport(
            Receipt receipt,
            Reporter reporter,
            ReportSecret secret,
            Demand demand,
            @Nullable DayDecision decision,
            LocalDate dueOn,
            OffsetDateTime at) {
        this.receipt = receipt;
        this.channel = reporter.channel();
        this.reporter = reporter.pseudonym();
        this.reporterAgency = reporter.agency();
        this.showReporter = reporter.show();
        this.reportedOn = at.toLocalDate();
        this.reportedAt = at;
        this.secretHash = secret.hash();
        this.demand = demand;
        this.decision = decision == null ? null : decision.verdict();
        this.decisionContent = decision == null ? null : decision.content();
        this.status = ViolationStatus.RECEIVED;
        this.statusSince = reportedOn;
        this.dueOn = dueOn;
        registerEvent(new ViolationReported(receipt, channel, demand, this.decision, reportedOn));
    }

    static ViolationReport receive(
            Receipt receipt,
            Reporter reporter,
            ReportSecret secret,
            Demand demand,
            @Nullable DayDecision decision,
            LocalDate dueOn,
            OffsetDateTime at) {
        return new ViolationReport(receipt, reporter, secret, demand, decision, dueOn, at);
    }

    /** To the agency concerned, or back to it, or to another. */
    void sendTo(String agency, LocalDate answerBy, LocalDate today) {
        moveTo(ViolationStatus.SENT, answerBy, today);
        concernedAgency = agency;
        registerEvent(new ViolationSent(receipt, agency, answerBy, today));
    }

    void answer(LocalDate decideBy, LocalDate today) {
        moveTo(ViolationStatus.ANSWERED, decideBy, today);
        registerEvent(new ViolationAnswered(receipt, String.valueOf(concernedAgency), today));
    }

    /** @throws AnswerAwaited while the agency still has time to answer */
    void decide(boolean upheld, LocalDate closeBy, LocalDate today) {
        if (status == ViolationStatus.SENT && dueOn != null && !dueOn.isBefore(today)) {
            throw new AnswerAwaited(receipt, String.valueOf(concernedAgency), dueOn);
        }
        moveTo(upheld ? ViolationStatus.UPHELD : ViolationStatus.REJECTED, closeBy, today);
        outcome = upheld ? Outcome.UPHELD : Outcome.REJECTED;
        registerEvent(new ViolationDecided(receipt, demand, concernedOrAsker(), outcome, today));
    }

    void close(LocalDate eraseOn, LocalDate today) {
        moveTo(ViolationStatus.CLOSED, null, today);
        this.eraseOn = eraseOn;
        registerEvent(new ViolationClosed(receipt, eraseOn, today));
    }

    void withdraw(LocalDate eraseOn, LocalDate today) {
        moveTo(ViolationStatus.WITHDRAWN, null, today);
        outcome = Outcome.WITHDRAWN;
        this.eraseOn = eraseOn;
        registerEvent(new ViolationDecided(receipt, demand, concernedOrAsker(), outcome, today));
    }

    /**
     * Takes in another file of the reporter.
     *
     * @return its number
     */
    int addEvidence(String mediaType, LocalDate today) {
        requireRoomForEvidence();
        evidence++;
        evidenceSent++;
        registerEvent(new ViolationEvidenceAdded(receipt, evidenceSent, mediaType, today));
        return evidenceSent;
    }

    /** @throws EvidenceClosed after the decision */
    void requireRoomForEvidence() {
        requireOpenToReporter();
        if (evidence >= MOST_EVIDENCE) {
            throw TooMuchEvidence.atATime(receipt, MOST_EVIDENCE);
        }
        if (evidenceSent >= MOST_EVIDENCE_SENT) {
            throw TooMuchEvidence.ever(receipt, MOST_EVIDENCE_SENT);
        }
    }

    void withdrawEvidence(int number, LocalDate today) {
        requireOpenToReporter();
        evidence--;
        registerEvent(new ViolationEvidenceWithdrawn(receipt, number, today));
    }

    private void requireOpenToReporter() {
        if (!status.isOpenToReporter()) {
            throw new EvidenceClosed(receipt, status);
        }
    }

    /** What persons wrote goes on that day, unless something happens until then. */
    void keepUntil(LocalDate day) {
        eraseOn = day;
    }

    /** After the key is gone, nothing here leads to the reporter either; whatever was left lying is closed by it. */
    void forgetReporter(LocalDate today) {
        reporter = null;
        reporterAgency = null;
        reportedAt = null;
        if (!status.isOver()) {
            status = ViolationStatus.CLOSED;
            statusSince = today;
            dueOn = null;
        }
        erasedOn = today;
        registerEvent(new ViolationErased(receipt, today));
    }

    boolean isOpenedBy(ReportSecret secret) {
        return MessageDigest.isEqual(secretHash, secret.hash());
    }

    /** Whether it was made by whom the keyed hash stands for. */
    boolean isOf(byte[] pseudonym) {
        return reporter != null && MessageDigest.isEqual(reporter, pseudonym);
    }

    /** What was said of a report is for the agency it was sent to as well, once it was sent. */
    boolean concerns(String agency) {
        return agency.equals(concernedAgency);
    }

    private @Nullable String concernedOrAsker() {
        return concernedAgency == null ? demand.askerAgency() : concernedAgency;
    }

    private void moveTo(ViolationStatus target, @Nullable LocalDate dueOn, LocalDate today) {
        if (!status.next().contains(target)) {
            throw new StepNotAllowed(status, target);
        }
        status = target;
        statusSince = today;
        this.dueOn = dueOn;
    }

    public Receipt receipt() {
        return receipt;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable String reporterAgency() {
        return reporterAgency;
    }

    public boolean showReporter() {
        return showReporter;
    }

    public LocalDate reportedOn() {
        return reportedOn;
    }

    public Demand demand() {
        return demand;
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable String decisionContent() {
        return decisionContent;
    }

    public @Nullable String concernedAgency() {
        return concernedAgency;
    }

    public ViolationStatus status() {
        return status;
    }

    public LocalDate statusSince() {
        return statusSince;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable LocalDate eraseOn() {
        return eraseOn;
    }

    public @Nullable LocalDate erasedOn() {
        return erasedOn;
    }

    /** How many files the reporter has added and not taken back. */
    public int evidence() {
        return evidence;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
