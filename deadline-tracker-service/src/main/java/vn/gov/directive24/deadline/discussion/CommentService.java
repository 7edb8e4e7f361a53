package vn.gov.directive24.deadline.discussion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.Parties;
import vn.gov.directive24.deadline.discussion.CommentEvent.CommentWithdrawn;
import vn.gov.directive24.deadline.discussion.CommentEvent.CommentWritten;
import vn.gov.directive24.deadline.discussion.Written.NotTold;
import vn.gov.directive24.deadline.discussion.Written.Reason;

/** What the parties to an assignment say. Nothing is rewritten; what is withdrawn leaves its mark. */
@Service
@Transactional
public class CommentService {

    private static final int MOST_MENTIONS = 20;

    /** What was taken back is not shown again, whatever the day asked for. */
    private static final String SELECT = """
            select number, author, agency, case when withdrawn_at is null then text end as text,
                   array_to_string(mentions, ',') as mentions, written_at,
                   case when withdrawn_at < coalesce(cast(:end as timestamptz), 'infinity') then withdrawn_at end as withdrawn_at
            from assignment_comment
            where assignment = :assignment and written_at < coalesce(cast(:end as timestamptz), 'infinity')
            """;

    private final JdbcClient jdbc;
    private final AssignmentService assignments;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommentService(
            JdbcClient jdbc,
            AssignmentService assignments,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    public Written write(String id, String text, Caller caller) {
        var parties = assignments.parties(id);
        parties.requireWorker(caller);
        var mentions = Mentions.in(text);
        if (mentions.size() > MOST_MENTIONS) {
            throw new InvalidField("/text", "A comment calls at most %d people.".formatted(MOST_MENTIONS));
        }
        var number = nextNumber(id);
        jdbc.sql("""
                        insert into assignment_comment (assignment, number, author, agency, text, mentions, written_at)
                        values (:assignment, :number, :author, :agency, :text, string_to_array(:mentions, ','), :now)
                        """)
                .param("assignment", id)
                .param("number", number)
                .param("author", caller.subject())
                .param("agency", caller.agency())
                .param("text", text)
                .param("mentions", String.join(",", mentions))
                .param("now", OffsetDateTime.now(clock))
                .update();
        var notTold = notTold(mentions, parties);
        var told = mentions.stream()
                .filter(name -> notTold.stream().noneMatch(other -> other.name().equals(name)))
                .toList();
        var assignment = assignments.find(id);
        events.publishEvent(
                new CommentWritten(id, assignment.task(), assignment.agency(), number, caller.subject(), told));
        return new Written(find(id, number), notTold);
    }

    private List<NotTold> notTold(List<String> mentions, Parties parties) {
        var known = people.named(mentions);
        return mentions.stream()
                .filter(name -> !known.containsKey(name) || !parties.mayRead(known.get(name)))
                .map(name -> new NotTold(name, known.containsKey(name) ? Reason.NOT_A_PARTY : Reason.UNKNOWN))
                .toList();
    }

    /** Writers on one assignment take turns, so that numbers have no gaps. */
    private int nextNumber(String id) {
        jdbc.sql("select id from assignment where id = :assignment for no key update")
                .param("assignment", id)
                .query(String.class)
                .single();
        return jdbc.sql("select coalesce(max(number), 0) + 1 from assignment_comment where assignment = :assignment")
                .param("assignment", id)
                .query(Integer.class)
                .single();
    }

    public Comment withdraw(String id, int number, Caller caller) {
        assignments.parties(id).requireWorker(caller);
        var comment = find(id, number);
        if (!comment.author().equals(caller.subject())) {
            throw CommentRefused.notYours(number);
        }
        if (comment.withdrawnAt() != null) {
            throw CommentRefused.withdrawnAlready(number);
        }
        jdbc.sql("""
                        update assignment_comment set withdrawn_at = :now
                        where assignment = :assignment and number = :number and withdrawn_at is null
                        """)
                .param("assignment", id)
                .param("number", number)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new CommentWithdrawn(id, number, caller.subject()));
        return find(id, number);
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public PageOf<Comment> list(String id, Paging paging, @Nullable LocalDate asOf, Caller caller) {
        var end = AsOf.endOrNow(asOf, clock);
        assignments.parties(id).requireReader(caller);
        var total = jdbc.sql("select count(*) from (" + SELECT + ") c")
                .param("assignment", id)
                .param("end", end)
                .query(Long.class)
                .single();
        var items = jdbc.sql(SELECT + "order by number limit :limit offset :offset")
                .param("assignment", id)
                .param("end", end)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Comment.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    private Comment find(String id, int number) {
        return jdbc.sql(SELECT + "and number = :number")
                .param("assignment", id)
                .param("end", null)
                .param("number", number)
                .query(Comment.class)
                .optional()
                .orElseThrow(() -> CommentRefused.notFound(id, number));
    }
}
