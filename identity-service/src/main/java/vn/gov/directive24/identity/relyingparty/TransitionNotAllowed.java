package vn.gov.directive24.identity.relyingparty;

import java.util.stream.Collectors;
import vn.gov.directive24.common.problem.DomainException;

public class TransitionNotAllowed extends DomainException {

    TransitionNotAllowed(RelyingSystemStatus from, RelyingSystemStatus to) {
        super(
                Reason.STATE_CONFLICT,
                "relying-system-transition-not-allowed",
                "A relying system that is %s cannot become %s.".formatted(from, to),
                "From here it can become %s."
                        .formatted(from.next().stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
