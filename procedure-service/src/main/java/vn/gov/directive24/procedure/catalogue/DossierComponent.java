package vn.gov.directive24.procedure.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a procedure asks for. A value: the {@link Procedure} replaces it when something happens to it.
 *
 * @param documentType code of the document type in the registry that replaces the paper, where it is known
 * @param statusSince the day in Viet Nam on which it reached its status
 * @param cut the decision that cut it
 */
@Embeddable
public record DossierComponent(
        String name,
        int originalCopies,
        int photocopies,
        @Nullable String documentType,
        @Enumerated(EnumType.STRING) ComponentStatus status,
        LocalDate statusSince,
        @Nullable CutDecision cut) {

    static DossierComponent required(Paper paper, LocalDate today) {
        return new DossierComponent(
                paper.name(),
                paper.originalCopies(),
                paper.photocopies(),
                paper.documentType(),
                ComponentStatus.REQUIRED,
                today,
                null);
    }

    public boolean is(ComponentStatus other) {
        return status == other;
    }

    boolean isReplacedBy(String type) {
        return type.equals(documentType);
    }

    DossierComponent replacedBy(String type) {
        return new DossierComponent(name, originalCopies, photocopies, type, status, statusSince, cut);
    }

    /** @throws ComponentTransitionNotAllowed when the state machine has no such edge */
    DossierComponent moveTo(ComponentStatus target, LocalDate today) {
        if (!status.next().contains(target)) {
            throw new ComponentTransitionNotAllowed(this, target);
        }
        return new DossierComponent(name, originalCopies, photocopies, documentType, target, today, cut);
    }

    DossierComponent cutBy(CutDecision decision) {
        var moved = moveTo(ComponentStatus.CUT, decision.on());
        return new DossierComponent(
                name, originalCopies, photocopies, documentType, moved.status, moved.statusSince, decision);
    }

    /** What is known of a component when its procedure is registered. */
    public record Paper(
            String name,
            int originalCopies,
            int photocopies,
            @Nullable String documentType) {}

    /**
     * The decision that cut a component.
     *
     * @param legalReference for example the number of the minister's decision
     * @param by user name of the officer
     */
    @Embeddable
    public record CutDecision(
            String legalReference,
            @Column(name = "cut_reason") @Nullable String reason,
            @Column(name = "cut_by") String by,
            @Column(name = "cut_on") LocalDate on) {}
}
