package vn.gov.directive24.registry.exchange;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.problem.DomainException;

/**
 * Why a file was not taken, for who comes later than its answer.
 *
 * @param problem the stable code that ends the problem's type
 * @param detail what happened, in a sentence
 * @param remedy what to do
 */
public record ImportFailure(
        String problem, @Nullable String detail, @Nullable String remedy) {

    private static final String UNIQUE_VIOLATION = "23505";

    /** Of one that nothing was heard of any more. */
    static final ImportFailure INTERRUPTED = new ImportFailure(
            "document-type-import-interrupted",
            "The server that took it in stopped before it was done; nothing was taken.",
            "Send the file again.");

    /** @param failure what ended the import; its transaction is rolled back */
    static ImportFailure of(RuntimeException failure) {
        if (failure instanceof DomainException refusal) {
            return new ImportFailure(refusal.code(), refusal.getMessage(), refusal.remedy());
        }
        if (isDuplicate(failure)) {
            return new ImportFailure(
                    "already-exists",
                    "Somebody registered one of the types at the same time; nothing was taken.",
                    "Run the file dry and send it again.");
        }
        if (failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof TransactionException) {
            return new ImportFailure(
                    "dependency-away",
                    "The database went away before the file was done; nothing was taken.",
                    "Send the file again.");
        }
        return new ImportFailure(
                "internal-error", "The service failed; nothing was taken.", "Tell the operators the id of the import.");
    }

    private static boolean isDuplicate(RuntimeException failure) {
        return failure instanceof DataIntegrityViolationException refused
                && refused.getMostSpecificCause() instanceof SQLException sql
                && UNIQUE_VIOLATION.equals(sql.getSQLState());
    }
}
