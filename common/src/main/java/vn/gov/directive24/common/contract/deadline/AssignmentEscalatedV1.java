package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * A level of the escalation ladder was fired. Announced once per assignment, due date and level.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the due date the ladder belongs to; an extension begins a new one
 * @param level for example {@code D-7}, {@code BREACH}, {@code D+30}
 * @param daysFromDue calendar days from the due date; negative before it, 1 on the first day of the breach
 * @param recipients {@code FOCAL_POINT}, {@code HEAD}, {@code VPCP}, {@code PM_REPORT}
 * @param rule code of the rule and
 * @param ruleVersion its version
 * @param shouldFireOn the day of the level by the rule; earlier than {@code on} when the platform was down
 * @param on the day on which it was fired
 */
public record AssignmentEscalatedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        LocalDate due,
        String level,
        int daysFromDue,
        List<String> recipients,
        String rule,
        long ruleVersion,
        LocalDate shouldFireOn,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-escalated.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
