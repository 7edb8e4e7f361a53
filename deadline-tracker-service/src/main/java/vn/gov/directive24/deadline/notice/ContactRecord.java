package vn.gov.directive24.deadline.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.notice.ContactEvent.ContactRemoved;

/**
 * Whom each agency had named on any day. Who is removed or has got a successor leaves role and dates, and neither name
 * nor address.
 */
@Component
public class ContactRecord {

    private static final String ON = """
            from (select distinct on (contact) * from contact_version where day <= :day order by contact, id desc) c
            where not removed and (cast(:agency as text) is null or agency = :agency)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ContactRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The event comes after the contact is written, so that the record copies what is there. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ContactEvent event) {
        if (event instanceof ContactRemoved) {
            append(event, """
                    insert into contact_version (contact, day, agency, role, preference, removed)
                    select contact, :day, agency, role, preference, true
                    from contact_version where contact = :contact order by id desc limit 1
                    """);
            jdbc.sql("update contact_version set name = null, email = null, refusal = null where contact = :contact")
                    .param("contact", UUID.fromString(event.contact()))
                    .update();
        } else {
            append(event, """
                    insert into contact_version
                        (contact, day, agency, role, name, email, preference, refused_on, refusal, removed)
                    select id, :day, agency, role, name, email, preference, refused_on, refusal, false
                    from contact where id = :contact
                    """);
            forgetWhoWasBefore(event);
        }
    }

    /** Another name or address may be another person: nobody's is kept for a day on which somebody else was entered. */
    private void forgetWhoWasBefore(ContactEvent event) {
        jdbc.sql("""
                        update contact_version v set name = null, email = null, refusal = null
                        from contact c
                        where c.id = :contact and v.contact = c.id and v.email is not null
                          and (v.name, lower(v.email)) is distinct from (c.name, lower(c.email))
                        """).param("contact", UUID.fromString(event.contact())).update();
    }

    private void append(ContactEvent event, String sql) {
        jdbc.sql(sql)
                .param("contact", UUID.fromString(event.contact()))
                .param("day", LocalDate.now(clock))
                .update();
    }

    /** @param agency null for all */
    PageOf<PastContact> list(@Nullable String agency, Paging paging, LocalDate day) {
        var total = jdbc.sql("select count(*) " + ON)
                .param("agency", agency)
                .param("day", day)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select c.* " + ON + " order by agency, role, name, contact limit :limit offset :offset")
                .param("agency", agency)
                .param("day", day)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> new PastContact(
                        row.getObject("contact", UUID.class),
                        row.getString("agency"),
                        ContactRole.valueOf(row.getString("role")),
                        row.getString("name"),
                        row.getString("email"),
                        MailPreference.valueOf(row.getString("preference")),
                        row.getObject("refused_on", LocalDate.class),
                        row.getString("refusal")))
                .list();
        return PageOf.of(items, paging, total);
    }

    /**
     * A contact of a day.
     *
     * @param name absent when the contact was removed or got another name or address since, as is the address
     */
    public record PastContact(
            UUID id,
            String agency,
            ContactRole role,
            @Nullable String name,
            @Nullable String email,
            MailPreference preference,
            @Nullable LocalDate refusedOn,
            @Nullable String refusal) {}
}
