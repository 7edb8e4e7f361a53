package vn.gov.directive24.registry.paperdemand;

import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;

/** Tells what kind of asker a code stands for. */
@Component
public class Askers {

    /** Bodies that have no code in agencies.yaml. */
    public static final String STATE = "STATE";

    public static final String NON_STATE = "NON_STATE";

    private final Agencies agencies;
    private final PaperRuleCatalogue catalogue;

    Askers(Agencies agencies) {
        this.agencies = agencies;
        this.catalogue = PaperRuleCatalogue.load();
    }

    /**
     * @param field the JSON pointer that holds the code
     * @throws vn.gov.directive24.common.problem.InvalidField when there is no such agency
     */
    public Asker find(String code, String field) {
        if (code.equals(STATE)) {
            return new Asker(code, AskerKind.STATE_AGENCY);
        }
        if (code.equals(NON_STATE)) {
            return new Asker(code, AskerKind.NON_STATE);
        }
        var agency = agencies.require(code, field).code();
        return new Asker(agency, kindOf(agency));
    }

    private AskerKind kindOf(String agency) {
        if (catalogue.nonState().contains(agency)) {
            return AskerKind.NON_STATE;
        }
        return catalogue.unclear().contains(agency) ? AskerKind.UNCLEAR : AskerKind.STATE_AGENCY;
    }
}
