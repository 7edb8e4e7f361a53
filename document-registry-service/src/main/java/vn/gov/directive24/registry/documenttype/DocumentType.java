package vn.gov.directive24.registry.documenttype;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeAmended;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeMoved;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeRegistered;

/**
 * A kind of paper that a ministry issues and that shall be shown from VNeID instead.
 *
 * <p>Source: Directive 24/CT-TTg, 13 September 2025: 578 types proposed by the Ministry of Public Security.
 */
@Entity
public class DocumentType extends AbstractAggregateRoot<DocumentType> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private DocumentTypeCode code;

    private String nameVi;

    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private Holder holder;

    private String managingAgency;

    private List<String> synonyms;

    private @Nullable String sector;

    private boolean essential;

    private @Nullable String legalBasis;

    private @Nullable String sourceDatabase;

    private @Nullable String databaseOwner;

    private @Nullable Integer assuranceLevel;

    private @Nullable String validity;

    private @Nullable LocalDate roadmapOn;

    private @Nullable LocalDate originalRoadmapOn;

    private @Nullable LocalDate bindingRoadmapOn;

    @Enumerated(EnumType.STRING)
    private DocumentTypeStatus status;

    private LocalDate statusSince;

    private boolean synthetic;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected DocumentType() {}

    private DocumentType(Registration registration, LocalDate today) {
        this.code = registration.code();
        this.status = DocumentTypeStatus.PROPOSED;
        this.statusSince = today;
        this.synthetic = registration.synthetic();
        write(registration.text());
        plan(Roadmap.NONE.moved(registration.text().roadmapOn(), Authority.AGENCY));
    }

    /** @param reason why it is in the registry, where there is something to say */
    public static DocumentType register(Registration registration, @Nullable String reason, LocalDate today) {
        var type = new DocumentType(registration, today);
        type.registerEvent(new DocumentTypeRegistered(type.registration(), reason, today));
        return type;
    }

    /**
     * Changes what the registry says of it, from today on. The registry that sends the same text again agrees to the day
     * that the agency has put off.
     *
     * @throws NothingToAmend when it says so already
     * @throws RegistryDecides when its agency changes what is not for it to say
     */
    public void amend(DocumentTypeText text, Authority authority, String reason, LocalDate today) {
        var roadmap = text().equals(text) && authority == Authority.REGISTRY
                ? roadmap().agreed()
                : roadmap().moved(text.roadmapOn(), authority);
        amend(text, roadmap, authority, reason, today);
    }

    /** Says again what it said before. The first day of its roadmap goes away only on the registry's word. */
    void restore(DocumentTypeState before, Authority authority, String reason, LocalDate today) {
        amend(
                before.text(),
                authority == Authority.REGISTRY ? before.roadmap() : roadmap().moved(before.roadmapOn(), authority),
                authority,
                reason,
                today);
    }

    private void amend(DocumentTypeText text, Roadmap roadmap, Authority authority, String reason, LocalDate today) {
        var before = text();
        if (before.equals(text) && roadmap.equals(roadmap())) {
            throw new NothingToAmend(code);
        }
        if (!authority.mayChange(before, text)) {
            throw new RegistryDecides(code);
        }
        write(text);
        plan(roadmap);
        registerEvent(new DocumentTypeAmended(registration(), before, status, reason, today));
    }

    /**
     * @param gate asked before it becomes INTEGRATED, from wherever
     * @throws TransitionNotAllowed when the state machine has no such edge
     */
    public void moveTo(DocumentTypeStatus target, @Nullable String reason, IntegrationGate gate, LocalDate today) {
        if (!status.next().contains(target)) {
            throw new TransitionNotAllowed(status, target);
        }
        if (target == DocumentTypeStatus.INTEGRATED) {
            gate.check(code, today);
        }
        var from = status;
        status = target;
        statusSince = today;
        registerEvent(new DocumentTypeMoved(registration(), from, target, reason, today));
    }

    private void write(DocumentTypeText text) {
        this.nameVi = text.nameVi();
        this.nameEn = text.nameEn();
        this.synonyms = text.synonyms();
        this.holder = text.holder();
        this.managingAgency = text.managingAgency();
        this.sector = text.sector();
        this.essential = text.essential();
        this.legalBasis = text.legalBasis();
        this.sourceDatabase = text.sourceDatabase();
        this.databaseOwner = text.databaseOwner();
        this.assuranceLevel = text.assuranceLevel();
        this.validity = text.validity();
    }

    private void plan(Roadmap roadmap) {
        this.roadmapOn = roadmap.current();
        this.originalRoadmapOn = roadmap.original();
        this.bindingRoadmapOn = roadmap.binding();
    }

    Roadmap roadmap() {
        return new Roadmap(roadmapOn, originalRoadmapOn, bindingRoadmapOn);
    }

    /** What the registry says of it now. */
    public DocumentTypeText text() {
        return new DocumentTypeText(
                nameVi,
                nameEn,
                synonyms,
                holder,
                managingAgency,
                sector,
                essential,
                legalBasis,
                sourceDatabase,
                databaseOwner,
                assuranceLevel,
                validity,
                roadmapOn);
    }

    /** For who writes many at once and tells of them at once. */
    List<DocumentTypeEvent> takeEvents() {
        var events = domainEvents().stream().map(DocumentTypeEvent.class::cast).toList();
        clearDomainEvents();
        return events;
    }

    private Registration registration() {
        return new Registration(code, text(), synthetic);
    }

    public DocumentTypeCode code() {
        return code;
    }

    public String managingAgency() {
        return managingAgency;
    }

    public DocumentTypeStatus status() {
        return status;
    }

    public LocalDate statusSince() {
        return statusSince;
    }

    public boolean synthetic() {
        return synthetic;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    /**
     * A type under its code.
     *
     * @param synthetic true for a generated row that stands for no official paper
     */
    public record Registration(DocumentTypeCode code, DocumentTypeText text, boolean synthetic) {}
}
