package vn.gov.directive24.biometric.site;

import java.util.stream.Collectors;
import vn.gov.directive24.common.problem.DomainException;

public class TransitionNotAllowed extends DomainException {

    TransitionNotAllowed(SiteReadiness from, SiteReadiness to) {
        super(
                Reason.STATE_CONFLICT,
                "site-transition-not-allowed",
                "A site that is %s cannot become %s.".formatted(from, to),
                "From here it can become %s."
                        .formatted(from.next().stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
