package vn.gov.directive24.common.problem;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Builds the problem details of the platform, so that each has a stable type, a fault and, where there is one, a remedy. */
public final class Problem {

    /** Who has to change something before the request can succeed. */
    public enum Fault {
        CALLER,
        UPSTREAM,
        PLATFORM
    }

    /**
     * One thing wrong with a request.
     *
     * @param pointer JSON pointer into the body, or {@code null} for a parameter or header
     * @param parameter name of the parameter or header, or {@code null} for the body
     */
    public record FieldError(
            @Nullable String pointer, @Nullable String parameter, String detail) {

        public static FieldError inBody(String pointer, String detail) {
            return new FieldError(pointer, null, detail);
        }

        public static FieldError inParameter(String name, String detail) {
            return new FieldError(null, name, detail);
        }
    }

    private Problem() {}

    public static ProblemDetail of(
            HttpStatusCode status, String code, Fault fault, @Nullable String detail, @Nullable String remedy) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        var title = code.replace('-', ' ');
        problem.setTitle(Character.toUpperCase(title.charAt(0)) + title.substring(1));
        problem.setDetail(detail);
        problem.setProperty("fault", fault);
        if (remedy != null) {
            problem.setProperty("remedy", remedy);
        }
        return problem;
    }

    /** What the firewall in front of every endpoint turns away. */
    public static ProblemDetail rejected() {
        return of(
                HttpStatus.BAD_REQUEST,
                "request-rejected",
                Fault.CALLER,
                "The request holds what no client needs to send: // ; .. or an encoded slash or control character"
                        + " in its path, or such a method or header.",
                "Send a plain path, and ids and header values without these characters.");
    }

    /** A 400 that names the fields. */
    public static ProblemDetail invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        var where = first.pointer() == null ? first.parameter() : first.pointer();
        var problem = of(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                Fault.CALLER,
                where + ": " + first.detail(),
                "Correct the named fields and send the request again.");
        problem.setProperty("errors", errors);
        return problem;
    }
}
