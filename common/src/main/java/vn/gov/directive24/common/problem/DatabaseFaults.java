package vn.gov.directive24.common.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import vn.gov.directive24.common.problem.Problem.Fault;

/** What it means to the caller that the database took offence at a value, told by the SQLSTATE. */
final class DatabaseFaults {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String FOREIGN_KEY_VIOLATION = "23503";
    private static final String DATA_EXCEPTIONS = "22";

    private DatabaseFaults() {}

    /** Empty when the caller can do nothing about it: a value that the service itself should not have written. */
    static Optional<ProblemDetail> describe(DataIntegrityViolationException refusal) {
        var state = stateOf(refusal);
        if (refusal instanceof DuplicateKeyException || state.equals(UNIQUE_VIOLATION)) {
            return Optional.of(Problem.of(
                    HttpStatus.CONFLICT,
                    "already-exists",
                    Fault.CALLER,
                    "Something with the same identity already exists, or was made at the same time.",
                    "Read the current state before trying again."));
        }
        if (state.equals(FOREIGN_KEY_VIOLATION)) {
            return Optional.of(Problem.of(
                    HttpStatus.CONFLICT,
                    "concurrent-update",
                    Fault.CALLER,
                    "Something that this refers to, or that refers to this, was changed at the same time.",
                    "Read it again and repeat the change if it is still wanted."));
        }
        if (state.startsWith(DATA_EXCEPTIONS)) {
            return Optional.of(Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "invalid-request",
                    Fault.CALLER,
                    "A value is too long, too large or holds a character that cannot be stored.",
                    "Compare the values with the API description and send the request again."));
        }
        return Optional.empty();
    }

    private static String stateOf(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
