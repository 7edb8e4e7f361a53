package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;

/**
 * An officer took note of an escalation by name. Announced once per escalation and agency.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param escalation number of the escalation
 * @param agency for whom note was taken: the one that owes the task, or VPCP
 * @param by user name of the officer
 */
public record EscalationAcknowledgedV1(String assignment, long escalation, String agency, String by, LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.escalation-acknowledged.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
