package vn.gov.directive24.deadline.discussion;

import java.util.List;

/**
 * A comment as it was written, and who of those it calls does not hear of it.
 *
 * @param notTold names that were called in vain
 */
public record Written(Comment comment, List<NotTold> notTold) {

    public record NotTold(String name, Reason reason) {}

    public enum Reason {
        /** Nobody of this name has used the platform yet. */
        UNKNOWN,
        /** The person is no party to the assignment and may not read what is said about it. */
        NOT_A_PARTY
    }
}
