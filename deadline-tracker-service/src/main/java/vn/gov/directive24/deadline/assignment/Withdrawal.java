package vn.gov.directive24.deadline.assignment;

import org.jspecify.annotations.Nullable;

/**
 * Why an assignment need not be done.
 *
 * @param legalReference the document that says so
 * @param reason in addition, or null
 */
public record Withdrawal(String legalReference, @Nullable String reason) {

    String text() {
        return reason == null ? legalReference : legalReference + ": " + reason;
    }
}
