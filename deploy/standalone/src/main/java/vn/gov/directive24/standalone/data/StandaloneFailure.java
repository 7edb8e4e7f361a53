package vn.gov.directive24.standalone.data;

/** The platform cannot do what it was asked for; the message is one sentence for the person who asked. */
public final class StandaloneFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StandaloneFailure(String sentence) {
        super(sentence);
    }

    public StandaloneFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
