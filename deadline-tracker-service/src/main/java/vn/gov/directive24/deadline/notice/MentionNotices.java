package vn.gov.directive24.deadline.notice;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.discussion.CommentEvent.CommentWritten;

/** Tells whoever a comment calls by name, in the transaction of the comment. */
@Component
class MentionNotices {

    private static final int LONGEST_QUOTE = 1_000;

    private final Notices notices;
    private final JdbcClient jdbc;

    MentionNotices(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CommentWritten comment) {
        if (comment.mentions().isEmpty()) {
            return;
        }
        var directive = jdbc.sql("select directive from task where code = :task")
                .param("task", comment.task())
                .query(String.class)
                .single();
        var quote = comment.text().length() <= LONGEST_QUOTE
                ? comment.text()
                : comment.text().substring(0, LONGEST_QUOTE) + "…";
        var text = new NoticeText(
                "%s nhắc đến bạn ở %s".formatted(comment.author(), comment.assignment()),
                "%s mentioned you at %s".formatted(comment.author(), comment.assignment()),
                quote,
                quote);
        comment.mentions().stream()
                .filter(person -> !person.equals(comment.author()))
                .forEach(person ->
                        notices.tellPerson(person, NoticeKind.MENTION, comment.assignment(), directive, text));
    }
}
