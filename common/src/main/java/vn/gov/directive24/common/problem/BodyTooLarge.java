package vn.gov.directive24.common.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import vn.gov.directive24.common.problem.Problem.Fault;

/** The body is over the endpoint's limit. An {@link IOException}, because it shows while the body is being read. */
public class BodyTooLarge extends IOException {

    private final long limit;

    /** @param limit in bytes */
    public BodyTooLarge(long limit) {
        super("The body has more than %d bytes.".formatted(limit));
        this.limit = limit;
    }

    public ProblemDetail problem() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                Fault.CALLER,
                getMessage(),
                "Send at most %d bytes.".formatted(limit));
    }
}
