package vn.gov.directive24.registry.documenttype;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
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
        this.nameVi = registration.nameVi();
        this.nameEn = registration.nameEn();
        this.holder = registration.holder();
        this.managingAgency = registration.managingAgency();
        this.status = DocumentTypeStatus.PROPOSED;
        this.statusSince = today;
        this.synthetic = registration.synthetic();
        registerEvent(new DocumentTypeRegistered(registration, today));
    }

    public static DocumentType register(Registration registration, LocalDate today) {
        return new DocumentType(registration, today);
    }

    /** @throws TransitionNotAllowed when the state machine has no such edge */
    public void moveTo(DocumentTypeStatus target, @Nullable String reason, LocalDate today) {
        if (!status.next().contains(target)) {
            throw new TransitionNotAllowed(status, target);
        }
        var from = status;
        status = target;
        statusSince = today;
        registerEvent(new DocumentTypeMoved(registration(), from, target, reason, today));
    }

    private Registration registration() {
        return new Registration(code, nameVi, nameEn, holder, managingAgency, synthetic);
    }

    public DocumentTypeCode code() {
        return code;
    }

    public String nameVi() {
        return nameVi;
    }

    public @Nullable String nameEn() {
        return nameEn;
    }

    public Holder holder() {
        return holder;
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
     * What is known of a new type.
     *
     * @param managingAgency code of the agency that issues the paper
     * @param synthetic true for a generated row that stands for no official paper
     */
    public record Registration(
            DocumentTypeCode code,
            String nameVi,
            @Nullable String nameEn,
            Holder holder,
            String managingAgency,
            boolean synthetic) {

        Registration managedBy(String agency) {
            return new Registration(code, nameVi, nameEn, holder, agency, synthetic);
        }
    }
}
