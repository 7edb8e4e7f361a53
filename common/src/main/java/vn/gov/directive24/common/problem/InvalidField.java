package vn.gov.directive24.common.problem;

/** A value that passed the shape check and still makes no sense. */
public class InvalidField extends DomainException {

    private final String pointer;

    /**
     * @param pointer JSON pointer into the body, for example {@code /components/0/name}, or the name of a parameter
     */
    public InvalidField(String pointer, String reason) {
        super(Reason.MALFORMED, "invalid-request", reason, "Correct the named field and send the request again.");
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
