package vn.gov.directive24.deadline.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** The notices and who has read them. */
@Component
class Notices {

    private static final String MINE = """
            from notice n left join notice_read r on r.notice = n.id and r.reader = :reader
                 and r.at < coalesce(cast(:end as timestamptz), 'infinity')
            where (n.agency = :agency or n.person = :reader) and n.at < coalesce(cast(:end as timestamptz), 'infinity')
            """;

    private static final String COLUMNS = """
            select n.id, n.kind, n.assignment, n.directive, n.escalation, n.title_vi, n.title_en, n.text_vi, n.text_en,
                   n.at, r.at as read_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when the agency has been told of this escalation. */
    Optional<Long> tellAgency(
            String agency,
            NoticeKind kind,
            String assignment,
            String directive,
            @Nullable Long escalation,
            NoticeText text) {
        return jdbc.sql("""
                        insert into notice (agency, kind, assignment, directive, escalation, title_vi, title_en, text_vi,
                                            text_en, at)
                        values (:agency, :kind, :assignment, :directive, :escalation, :titleVi, :titleEn, :textVi,
                                :textEn, :at)
                        on conflict on constraint notice_once do nothing returning id
                        """)
                .param("agency", agency)
                .param("kind", kind.name())
                .param("assignment", assignment)
                .param("directive", directive)
                .param("escalation", escalation)
                .param("titleVi", text.titleVi())
                .param("titleEn", text.titleEn())
                .param("textVi", text.textVi())
                .param("textEn", text.textEn())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }

    /** @param person user name */
    void tellPerson(String person, NoticeKind kind, String assignment, String directive, NoticeText text) {
        jdbc.sql("""
                        insert into notice (person, kind, assignment, directive, title_vi, title_en, text_vi, text_en, at)
                        values (:person, :kind, :assignment, :directive, :titleVi, :titleEn, :textVi, :textEn, :at)
                        """)
                .param("person", person)
                .param("kind", kind.name())
                .param("assignment", assignment)
                .param("directive", directive)
                .param("titleVi", text.titleVi())
                .param("titleEn", text.titleEn())
                .param("textVi", text.textVi())
                .param("textEn", text.textEn())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    PageOf<NoticeService.Notice> list(
            Caller caller, boolean unreadOnly, @Nullable NoticeKind kind, Paging paging, @Nullable OffsetDateTime end) {
        var wanted = MINE
                + (unreadOnly ? " and r.notice is null" : "")
                + (kind == null ? "" : " and n.kind = '%s'".formatted(kind.name()));
        var total =
                mine("select count(*) " + wanted, caller, end).query(Long.class).single();
        var items = mine(COLUMNS + wanted + " order by n.id desc limit :limit offset :offset", caller, end)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(NoticeService.Notice.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    long unread(Caller caller, @Nullable OffsetDateTime end) {
        return mine("select count(*) " + MINE + " and r.notice is null", caller, end)
                .query(Long.class)
                .single();
    }

    Optional<NoticeService.Notice> find(long id, Caller caller) {
        return mine(COLUMNS + MINE + " and n.id = :id", caller, null)
                .param("id", id)
                .query(NoticeService.Notice.class)
                .optional();
    }

    /** What is read stays read. */
    int read(List<Long> ids, Caller caller) {
        return mine("""
                        insert into notice_read (notice, reader, at)
                        select n.id, :reader, :at
                        """ + MINE + " and r.notice is null and n.id in (:ids) on conflict do nothing", caller, null)
                .param("at", OffsetDateTime.now(clock))
                .param("ids", ids)
                .update();
    }

    int readAll(Caller caller) {
        return mine("""
                        insert into notice_read (notice, reader, at)
                        select n.id, :reader, :at
                        """ + MINE + " and r.notice is null on conflict do nothing", caller, null)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private JdbcClient.StatementSpec mine(String sql, Caller caller, @Nullable OffsetDateTime end) {
        return jdbc.sql(sql)
                .param("agency", caller.agency())
                .param("reader", caller.subject())
                .param("end", end);
    }
}
