package vn.gov.directive24.deadline.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.calendar.WorkingDays;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.escalation.EscalationEvent.AssignmentEscalated;
import vn.gov.directive24.deadline.escalation.EscalationEvent.EscalationAcknowledged;

/** Fires levels, each once, and keeps who has taken note of them. */
@Service
@Transactional
public class EscalationService {

    private static final String VPCP = "VPCP";

    private final EscalationClock clocks;
    private final EscalationLog escalations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EscalationService(
            EscalationClock clocks, EscalationLog escalations, ApplicationEventPublisher events, Clock clock) {
        this.clocks = clocks;
        this.escalations = escalations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks at one assignment: the level, its event, its notices and the next look commit together or not at all.
     *
     * @return whether a level was fired
     */
    boolean climb(String assignment, RuleBook rules, WorkingDays days) {
        var claimed = clocks.claim(assignment);
        if (claimed.isEmpty()) {
            return false;
        }
        var owed = claimed.get();
        var due = owed.due();
        if (due == null || !owed.climbs()) {
            clocks.lookAgain(assignment, null);
            return false;
        }
        var rule = rules.ruleFor(owed.directive(), owed.agency());
        var today = LocalDate.now(clock);
        var climb = Climb.on(today, due, rule.ladder(), escalations.recorded(assignment, due), days);
        climb.skipped()
                .forEach(rung -> escalations.add(
                        owed, due, rung, EscalationLog.Outcome.SKIPPED_BY_LATER, rule, rung.fallsOn(due, days), today));
        var fired = climb.fired() != null && fire(owed, due, climb.fired(), rule, days, today);
        clocks.lookAgain(assignment, climb.nextOn());
        return fired;
    }

    private boolean fire(
            EscalationClock.Owed owed,
            LocalDate due,
            Rung rung,
            EscalationRule rule,
            WorkingDays days,
            LocalDate today) {
        var day = rung.fallsOn(due, days);
        var id = escalations.add(owed, due, rung, EscalationLog.Outcome.FIRED, rule, day, today);
        id.ifPresent(number -> events.publishEvent(new AssignmentEscalated(
                number,
                owed.assignment(),
                owed.directive(),
                owed.task(),
                owed.agency(),
                due,
                rung,
                rule.code(),
                rule.version(),
                day,
                today)));
        return id.isPresent();
    }

    /** The agency that owes the task takes note, and so may VPCP when it was told: each once, by name. */
    public EscalationLog.Escalation acknowledge(long id, @Nullable String note, Caller caller) {
        var escalation = find(id);
        var toldVpcp = escalation.recipients().contains(Recipient.VPCP) && caller.actsFor(VPCP);
        if (!caller.actsFor(escalation.agency()) && !toldVpcp) {
            throw new NotYourAgency("Escalation " + id, escalation.agency());
        }
        if (escalation.outcome() != EscalationLog.Outcome.FIRED) {
            throw new EscalationNotFired(id);
        }
        var today = LocalDate.now(clock);
        if (!escalations.acknowledge(id, caller, today, note)) {
            throw new EscalationAlreadyAcknowledged(id, caller.agency());
        }
        events.publishEvent(
                new EscalationAcknowledged(id, escalation.assignment(), caller.agency(), caller.subject(), today));
        return find(id);
    }

    @Transactional(readOnly = true)
    public EscalationLog.Escalation find(long id) {
        return escalations.find(id).orElseThrow(() -> new EscalationNotFound(id));
    }

    /** Those of these numbers, in no order; a number that is of none is left out. */
    @Transactional(readOnly = true)
    public List<EscalationLog.Escalation> some(Collection<Long> ids) {
        return escalations.some(ids);
    }

    /** Newest first, as it stood at the end of {@code asOf}. */
    @Transactional(readOnly = true)
    public PageOf<EscalationLog.Escalation> list(EscalationLog.Filter filter, Paging paging) {
        AsOf.day(filter.asOf(), clock);
        return escalations.list(filter, paging);
    }
}
