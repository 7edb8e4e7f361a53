package vn.gov.directive24.registry.violation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked for, as the registry answers it on the day of the demand. */
@Component
class DemandDecisions {

    /** @param paperName as printed, where no type was named */
    Optional<DayDecision> on(Demand demand, @Nullable String paperName, @Nullable Boolean presentedVneid) {
        return Optional.empty();
    }
}
