package vn.gov.directive24.identity.relyingparty;

import static vn.gov.directive24.identity.relyingparty.RelyingSystemKind.PROCEDURE_SYSTEM;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemStatus.CONNECTED;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemStatus.SUSPENDED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.identity.relyingparty.RelyingSystemEvent.RelyingSystemMoved;
import vn.gov.directive24.identity.relyingparty.RelyingSystemEvent.RelyingSystemRegistered;

/**
 * A system that takes a citizen's word from VNeID.
 *
 * <p>Source: Directive 24/CT-TTg, 13 September 2025: the procedure systems of ministries and provinces are connected
 * with the electronic identification and authentication system.
 */
@Entity
public class RelyingSystem extends AbstractAggregateRoot<RelyingSystem> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "code"))
    private RelyingSystemCode code;

    private String name;

    @Enumerated(EnumType.STRING)
    private RelyingSystemKind kind;

    private String ownerAgency;

    private @Nullable String endpoint;

    private @Nullable String contact;

    @Enumerated(EnumType.STRING)
    private RelyingSystemStatus status;

    private LocalDate statusSince;

    private @Nullable LocalDate connectedOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected RelyingSystem() {}

    private RelyingSystem(Registration registration, LocalDate today) {
        this.code = registration.code();
        this.name = registration.name();
        this.kind = registration.kind();
        this.ownerAgency = registration.ownerAgency();
        this.endpoint = registration.endpoint();
        this.contact = registration.contact();
        this.status = RelyingSystemStatus.REGISTERED;
        this.statusSince = today;
        registerEvent(new RelyingSystemRegistered(registration, today));
    }

    /**
     * @param authorities who runs procedure systems
     * @throws InvalidField when the endpoint is no address
     * @throws NoProcedureAuthority when a procedure system belongs to somebody else
     */
    public static RelyingSystem register(Registration registration, ProcedureAuthorities authorities, LocalDate today) {
        if (registration.endpoint() != null) {
            Endpoint.of(registration.endpoint());
        }
        if (registration.kind() == PROCEDURE_SYSTEM && !authorities.include(registration.ownerAgency())) {
            throw new NoProcedureAuthority(registration.ownerAgency());
        }
        return new RelyingSystem(registration, today);
    }

    /**
     * @param reason why; required to suspend
     * @param ofTheSameOwner all systems of the owner, this one may be among them
     * @throws InvalidField when a suspension has no reason
     * @throws TransitionNotAllowed when the state machine has no such edge
     * @throws AnotherSystemConnected when the owner has a connected procedure system already
     */
    public void moveTo(
            RelyingSystemStatus target,
            @Nullable String reason,
            Collection<RelyingSystem> ofTheSameOwner,
            LocalDate today) {
        if (target == SUSPENDED && (reason == null || reason.isBlank())) {
            throw new InvalidField("/reason", "A suspension needs a reason.");
        }
        if (!status.next().contains(target)) {
            throw new TransitionNotAllowed(status, target);
        }
        if (target == CONNECTED) {
            refuseASecondProcedureSystem(ofTheSameOwner);
            connectedOn = connectedOn == null ? today : connectedOn;
        }
        var from = status;
        status = target;
        statusSince = today;
        registerEvent(new RelyingSystemMoved(registration(), from, target, reason, today));
    }

    /** The Directive counts agencies, not systems: an agency has one way in at a time. */
    private void refuseASecondProcedureSystem(Collection<RelyingSystem> ofTheSameOwner) {
        if (kind != PROCEDURE_SYSTEM) {
            return;
        }
        ofTheSameOwner.stream()
                .filter(other -> !other.code.equals(code))
                .filter(other -> other.ownerAgency.equals(ownerAgency))
                .filter(other -> other.kind == PROCEDURE_SYSTEM && other.status == CONNECTED)
                .findFirst()
                .ifPresent(other -> {
                    throw new AnotherSystemConnected(ownerAgency, other.code);
                });
    }

    private Registration registration() {
        return new Registration(code, name, kind, ownerAgency, endpoint, contact);
    }

    public RelyingSystemCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public RelyingSystemKind kind() {
        return kind;
    }

    public String ownerAgency() {
        return ownerAgency;
    }

    public @Nullable String endpoint() {
        return endpoint;
    }

    public @Nullable String contact() {
        return contact;
    }

    public RelyingSystemStatus status() {
        return status;
    }

    public LocalDate statusSince() {
        return statusSince;
    }

    /** The first day on which it was connected; a suspension does not move it. */
    public @Nullable LocalDate connectedOn() {
        return connectedOn;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    /**
     * What is known of a new system.
     *
     * @param ownerAgency code of the agency that runs it
     * @param endpoint its callback or base address
     * @param contact mailbox or telephone of the unit that runs it, no person's
     */
    public record Registration(
            RelyingSystemCode code,
            String name,
            RelyingSystemKind kind,
            String ownerAgency,
            @Nullable String endpoint,
            @Nullable String contact) {

        Registration ownedBy(String agency) {
            return new Registration(code, name, kind, agency, endpoint, contact);
        }
    }
}
