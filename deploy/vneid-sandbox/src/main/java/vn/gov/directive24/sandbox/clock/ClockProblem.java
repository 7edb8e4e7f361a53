package vn.gov.directive24.sandbox.clock;

import java.net.URI;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Why the clock was not moved, in the shape of every problem of the platform (RFC 9457). */
final class ClockProblem extends RuntimeException {

    private final transient ProblemDetail body;

    private ClockProblem(HttpStatus status, String code, String title, String detail, String remedy) {
        super(detail);
        body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("/problems/" + code));
        body.setTitle(title);
        body.setProperty("remedy", remedy);
        body.setProperty("fault", "CALLER");
    }

    ProblemDetail body() {
        return body;
    }

    static ClockProblem notMovable() {
        return new ClockProblem(
                HttpStatus.CONFLICT,
                "clock-not-movable",
                "The clock cannot be moved",
                "This platform runs on the real time.",
                "Start the standalone platform with --as-of DATE to have a clock that can be moved.");
    }

    static ClockProblem backwards(LocalDate wanted, LocalDate today) {
        return new ClockProblem(
                HttpStatus.CONFLICT,
                "clock-backwards",
                "The clock does not go back",
                "The clock is at %s; %s is before that.".formatted(today, wanted),
                "Name %s or a later day, or start another platform with --as-of and its own data folder."
                        .formatted(today));
    }

    static ClockProblem malformedDate() {
        return new ClockProblem(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "The request is malformed",
                "\"date\" must be a day of the calendar from 2000-01-01 to 2099-12-31, written YYYY-MM-DD.",
                "Send {\"date\": \"2025-11-01\"}.");
    }

    static ClockProblem malformedBody() {
        return new ClockProblem(
                HttpStatus.BAD_REQUEST,
                "malformed-request",
                "The request is malformed",
                "The body must be a JSON object with the one field \"date\".",
                "Send {\"date\": \"2025-11-01\"}.");
    }

    static ClockProblem unauthenticated() {
        return new ClockProblem(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "No valid token",
                "Moving the clock needs a bearer token of this sandbox that has not expired.",
                "Send \"Authorization: Bearer TOKEN\", where TOKEN is what `directive24 token admin` prints.");
    }

    static ClockProblem forbidden() {
        return new ClockProblem(
                HttpStatus.FORBIDDEN,
                "forbidden",
                "Not allowed",
                "Only an administrator moves the clock.",
                "Use the token of the user admin.");
    }
}
