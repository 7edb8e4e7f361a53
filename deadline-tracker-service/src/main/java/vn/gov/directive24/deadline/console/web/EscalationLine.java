package vn.gov.directive24.deadline.console.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.escalation.EscalationLog.Acknowledgement;
import vn.gov.directive24.deadline.escalation.EscalationLog.Escalation;
import vn.gov.directive24.deadline.escalation.EscalationLog.Outcome;
import vn.gov.directive24.deadline.escalation.Recipient;

/**
 * A level that was reached, as one reader sees it.
 *
 * @param acknowledgeable whether the reader's agency may still take note of it
 */
record EscalationLine(Escalation escalation, List<Note> notes, boolean acknowledgeable) {

    private static final String VPCP = "VPCP";

    static EscalationLine of(Escalation escalation, Caller caller, Authentication authentication) {
        var told = caller.actsFor(escalation.agency())
                || (escalation.recipients().contains(Recipient.VPCP) && caller.actsFor(VPCP));
        var open = escalation.outcome() == Outcome.FIRED
                && escalation.acknowledgements().stream().noneMatch(note -> caller.actsFor(note.agency()));
        return new EscalationLine(
                escalation,
                escalation.acknowledgements().stream()
                        .map(note -> Note.of(note, escalation, caller))
                        .toList(),
                told && open && Actions.holds(authentication, "SCOPE_deadline:write"));
    }

    EscalationLine onlyReading() {
        return new EscalationLine(escalation, notes, false);
    }

    /**
     * Who took note. The officer's name and words are for her own agency, the one that owes the task, and those who
     * oversee or audit it; everybody else sees the agency and the day.
     */
    record Note(
            String agency,
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String text) {

        static Note of(Acknowledgement note, Escalation escalation, Caller caller) {
            var concerns = caller.actsFor(note.agency())
                    || caller.actsFor(escalation.agency())
                    || caller.is("OVERSEER")
                    || caller.is("AUDITOR");
            return new Note(note.agency(), note.at(), concerns ? note.by() : null, concerns ? note.note() : null);
        }
    }
}
