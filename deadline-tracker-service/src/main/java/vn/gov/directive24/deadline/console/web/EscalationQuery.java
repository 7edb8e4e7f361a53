package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.escalation.EscalationLog;
import vn.gov.directive24.deadline.escalation.Recipient;

/**
 * The filter of the escalations as its address holds it.
 *
 * @param agency code or name of an agency or a group
 * @param page from 1, as people count
 */
record EscalationQuery(
        @Nullable String directive,
        @Nullable String agency,
        @Nullable String level,
        @Nullable Recipient recipient,
        EscalationLog.@Nullable Outcome outcome,
        @Nullable Boolean acknowledged,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate asOf,
        Integer page) {

    EscalationQuery {
        page = page == null ? 1 : Math.clamp(page, 1, 1_000_000);
    }

    EscalationLog.Filter filter(AgencyChoice agencies) {
        return new EscalationLog.Filter(
                null, directive, agencies.codeOf(agency), recipient, level, outcome, acknowledged, from, to, asOf);
    }

    public String onPage(int number) {
        return new PageAddress("/escalations")
                .with("directive", directive)
                .with("agency", agency)
                .with("level", level)
                .with("recipient", recipient)
                .with("outcome", outcome)
                .with("acknowledged", acknowledged)
                .with("from", from)
                .with("to", to)
                .with("asOf", asOf)
                .onPage(number);
    }
}
