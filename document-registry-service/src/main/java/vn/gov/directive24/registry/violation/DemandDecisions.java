package vn.gov.directive24.registry.violation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.registry.paperdemand.Asker;
import vn.gov.directive24.registry.paperdemand.Askers;
import vn.gov.directive24.registry.paperdemand.DecisionRequest;
import vn.gov.directive24.registry.paperdemand.DecisionService;
import vn.gov.directive24.registry.paperdemand.Lookup;
import vn.gov.directive24.registry.paperdemand.PersonKind;

/** What may be asked for, as the registry answers it on the day of the demand. */
@Component
class DemandDecisions {

    private final DecisionService decisions;
    private final Askers askers;
    private final JsonMapper json;

    DemandDecisions(DecisionService decisions, Askers askers, JsonMapper json) {
        this.decisions = decisions;
        this.askers = askers;
        this.json = json;
    }

    /** @param paperName as printed, where no type was named */
    Optional<DayDecision> on(Demand demand, @Nullable String paperName, @Nullable Boolean presentedVneid) {
        if (demand.documentType() == null && (paperName == null || paperName.isBlank())) {
            return Optional.empty();
        }
        var kept = decisions.keep(new DecisionRequest(
                askerOf(demand),
                demand.procedureCode(),
                demand.documentType(),
                demand.documentType() == null ? paperName : null,
                null,
                presentedVneid,
                Lookup.NOT_ASKED,
                null,
                PersonKind.CITIZEN,
                demand.demandedOn()));
        return Optional.of(new DayDecision(kept.decision().name(), kept.paper(), json.writeValueAsString(kept)));
    }

    /** What the catalogue says of the agency; what the reporter takes it for only where that leaves it open. */
    AskerKind kindOf(@Nullable String agency, AskerKind stated) {
        if (agency == null) {
            return stated;
        }
        return switch (askers.find(agency, "/asker").kind()) {
            case STATE_AGENCY -> AskerKind.AGENCY;
            case NON_STATE -> AskerKind.NON_STATE;
            case UNCLEAR -> stated;
        };
    }

    private Asker askerOf(Demand demand) {
        var agency = demand.askerAgency();
        return agency == null
                ? switch (demand.askerKind()) {
                    case AGENCY -> askers.find(Askers.STATE, "/askerKind");
                    case NON_STATE -> askers.find(Askers.NON_STATE, "/askerKind");
                }
                : askers.find(agency, "/asker");
    }
}
