package vn.gov.directive24.common.problem;

/** An officer changes only what her agency leads or coordinates. */
public class NotYourAgency extends DomainException {

    public NotYourAgency(String what, String owner) {
        super(
                Reason.NOT_ALLOWED,
                "not-your-agency",
                "%s belongs to %s, and you act for another agency.".formatted(what, owner),
                "Ask an officer of %s to do this.".formatted(owner));
    }
}
