package vn.gov.directive24.deadline.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.deadline.escalation.EscalationEvent.AssignmentEscalated;
import vn.gov.directive24.deadline.escalation.Recipient;

/** Puts a fired level into the inboxes of those it names, in the transaction that fires it. */
@Component
class EscalationNotices {

    private static final String VPCP = "VPCP";

    private final Notices notices;
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final ApplicationEventPublisher events;

    EscalationNotices(Notices notices, JdbcClient jdbc, Agencies agencies, ApplicationEventPublisher events) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.events = events;
    }

    @EventListener
    void on(AssignmentEscalated event) {
        var own = EnumSet.noneOf(ContactRole.class);
        var overseer = false;
        for (var recipient : event.rung().recipients()) {
            switch (recipient) {
                case FOCAL_POINT -> own.add(ContactRole.FOCAL_POINT);
                case HEAD -> own.add(ContactRole.HEAD);
                case VPCP -> overseer = true;
                case PM_REPORT -> {
                    // The list of the report is read from the record of the escalations.
                }
            }
        }
        // VPCP may owe a task itself, and then hears of it once, as the agency that owes it.
        if (overseer && event.agency().equals(VPCP)) {
            own.add(ContactRole.FOCAL_POINT);
            overseer = false;
        }
        if (!own.isEmpty()) {
            tell(event, event.agency(), own, false);
        }
        if (overseer) {
            tell(event, VPCP, EnumSet.of(ContactRole.FOCAL_POINT), true);
        }
    }

    private void tell(AssignmentEscalated event, String agency, Set<ContactRole> roles, boolean toOverseer) {
        var text = textOf(event, toOverseer);
        notices.tellAgency(
                        agency, NoticeKind.ESCALATION, event.assignment(), event.directive(), event.escalation(), text)
                .ifPresent(notice -> events.publishEvent(new NoticeGiven(
                        notice, agency, Set.copyOf(roles), event.rung().atOnce())));
    }

    private NoticeText textOf(AssignmentEscalated event, boolean toOverseer) {
        var submitted = jdbc.sql("select submitted_on from assignment where id = :assignment and status = 'SUBMITTED'")
                .param("assignment", event.assignment())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
        var title = jdbc.sql("select title_vi, coalesce(title_en, title_vi) as title_en from task where code = :task")
                .param("task", event.task())
                .query(Title.class)
                .single();
        return NoticeText.ofEscalation(
                event.task(),
                title.titleVi(),
                title.titleEn(),
                agencies.find(event.agency()).map(Agency::nameVi).orElse(event.agency()),
                event.directive(),
                event.due(),
                event.on(),
                submitted,
                toOverseer,
                event.rung().recipients().contains(Recipient.PM_REPORT));
    }

    private record Title(String titleVi, String titleEn) {}
}
