package vn.gov.directive24.deadline.discussion;

import java.util.List;
import vn.gov.directive24.common.audit.DomainEvent;

/** What is said about an assignment. It stays in the house: no event of it goes to Kafka. */
public sealed interface CommentEvent extends DomainEvent {

    String assignment();

    @Override
    default String subject() {
        return assignment();
    }

    /**
     * Somebody wrote a comment. What it says is not part of the event: the audit trail keeps events for ever, and a
     * comment can be taken back.
     *
     * @param number of the assignment's comments, from 1
     * @param author user name
     * @param told user names that the text calls with {@code @} and who may read it
     */
    record CommentWritten(String assignment, String task, String agency, int number, String author, List<String> told)
            implements CommentEvent {}

    /** Its author took a comment back; that there was one stays to be seen. */
    record CommentWithdrawn(String assignment, int number, String author) implements CommentEvent {}
}
