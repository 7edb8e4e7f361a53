package vn.gov.directive24.deadline.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;

/**
 * Who reports which part of an indicator: each agency that owes a task with it, for itself; an overseer for any of them.
 *
 * @param agencies of the parts
 */
record PartOwners(String indicator, List<String> agencies) {

    /** An indicator of which nobody owes a task is the overseers' own. */
    static PartOwners of(String indicator, List<String> owing, Caller caller) {
        return new PartOwners(indicator, owing.isEmpty() && caller.is("OVERSEER") ? List.of(caller.agency()) : owing);
    }

    String ownerFor(@Nullable String asked, Caller caller) {
        var agency = asked == null ? agencyOf(caller) : asked;
        if (!caller.is("OVERSEER") && !caller.actsFor(agency)) {
            throw notYours();
        }
        if (!agencies.contains(agency)) {
            throw caller.actsFor(agency) && !caller.is("OVERSEER")
                    ? notYours()
                    : new InvalidField(
                            "/agency", "%s owes no task with this indicator; %s do.".formatted(agency, owners()));
        }
        return agency;
    }

    private String agencyOf(Caller caller) {
        if (agencies.contains(caller.agency()) || !caller.is("OVERSEER")) {
            return caller.agency();
        }
        if (agencies.size() != 1) {
            throw new InvalidField("/agency", "Say whose part it is: %s.".formatted(owners()));
        }
        return agencies.getFirst();
    }

    private NotYourAgency notYours() {
        return new NotYourAgency("Indicator " + indicator, owners());
    }

    private String owners() {
        return agencies.isEmpty() ? "the overseers" : String.join(", ", agencies);
    }
}
