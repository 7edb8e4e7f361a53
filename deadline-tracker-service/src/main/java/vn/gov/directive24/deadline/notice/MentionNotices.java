package vn.gov.directive24.deadline.notice;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.discussion.CommentEvent.CommentWritten;

/**
 * Tells whoever a comment calls by name, in the transaction of the comment.
 *
 * <p>The notice quotes nothing: it stays for ever, and a comment can be taken back.
 */
@Component
class MentionNotices {

    private final Notices notices;
    private final JdbcClient jdbc;

    MentionNotices(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CommentWritten comment) {
        if (comment.told().isEmpty()) {
            return;
        }
        var directive = jdbc.sql("select directive from task where code = :task")
                .param("task", comment.task())
                .query(String.class)
                .single();
        var text = new NoticeText(
                "%s nhắc đến bạn ở %s".formatted(comment.author(), comment.assignment()),
                "%s mentioned you at %s".formatted(comment.author(), comment.assignment()),
                "Ý kiến số %d trong phần trao đổi của %s.".formatted(comment.number(), comment.assignment()),
                "Comment %d in the discussion of %s.".formatted(comment.number(), comment.assignment()));
        comment.told().stream()
                .filter(person -> !person.equals(comment.author()))
                .forEach(person ->
                        notices.tellPerson(person, NoticeKind.MENTION, comment.assignment(), directive, text));
    }
}
