package vn.gov.directive24.registry.publication;

import java.time.Instant;
import vn.gov.directive24.common.problem.DomainException;

/** Along the chain time goes forward only; whoever checks it relies on that. */
public class ClockBehind extends DomainException {

    ClockBehind(Instant now, Instant signed) {
        super(
                Reason.STATE_CONFLICT,
                "clock-behind",
                "The clock says %s, and the last list or the key that signs is of %s.".formatted(now, signed),
                "Ask the operator to set the clock right; a list cannot be signed earlier than the one before it.");
    }
}
