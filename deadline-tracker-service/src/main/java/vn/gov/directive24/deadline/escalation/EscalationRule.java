package vn.gov.directive24.deadline.escalation;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ladder and what it is for, as one version.
 *
 * @param directive the directive it is for; every directive when absent
 * @param agencies code of the agency or group it is for; every agency when absent
 * @param active false in the version that ends a rule
 */
public record EscalationRule(
        String code,
        long version,
        String nameVi,
        @Nullable String directive,
        @Nullable String agencies,
        List<Rung> ladder,
        boolean active,
        String actor,
        OffsetDateTime at) {

    /** Holds for whatever no other rule is for; it can be changed and not removed. */
    static final String DEFAULT = "default";

    public EscalationRule {
        ladder = List.copyOf(ladder);
    }

    boolean isDefault() {
        return code.equals(DEFAULT);
    }

    /** A rule for one agency group of a directive goes before one for the directive, and that before one for a group. */
    int specificity() {
        return (directive == null ? 0 : 2) + (agencies == null ? 0 : 1);
    }
}
