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
     * Somebody wrote a comment.
     *
     * @param number of the assignment's comments, from 1
     * @param author user name
     * @param mentions user names that the text calls with {@code @}, each once
     */
    record CommentWritten(
            String assignment,
            String task,
            String agency,
            int number,
            String author,
            String text,
            List<String> mentions)
            implements CommentEvent {}

    /** Its author took a comment back; that there was one stays to be seen. */
    record CommentWithdrawn(String assignment, int number, String author) implements CommentEvent {}
}
