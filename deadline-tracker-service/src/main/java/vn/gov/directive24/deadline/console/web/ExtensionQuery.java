package vn.gov.directive24.deadline.console.web;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.extension.ExtensionList;
import vn.gov.directive24.deadline.extension.ExtensionState;

/**
 * The filter of the requests for extensions as its address holds it.
 *
 * @param state those that wait for a decision unless another is asked for
 * @param agency code or name of an agency or a group
 * @param month of the decision, or of the request while there is none
 * @param page from 1, as people count
 */
record ExtensionQuery(
        @Nullable Which state,
        @Nullable String directive,
        @Nullable String agency,
        @Nullable YearMonth month,
        Integer page) {

    /** A state, or all of them. */
    enum Which {
        REQUESTED,
        GRANTED,
        REFUSED,
        LAPSED,
        ALL
    }

    ExtensionQuery {
        page = page == null ? 1 : Math.clamp(page, 1, 1_000_000);
    }

    public Which shown() {
        return state == null ? Which.REQUESTED : state;
    }

    ExtensionList.Filter filter(AgencyChoice agencies) {
        return new ExtensionList.Filter(stateOf(shown()), directive, agencies.codeOf(agency), month);
    }

    private static @Nullable ExtensionState stateOf(Which shown) {
        return switch (shown) {
            case REQUESTED -> ExtensionState.REQUESTED;
            case GRANTED -> ExtensionState.GRANTED;
            case REFUSED -> ExtensionState.REFUSED;
            case LAPSED -> ExtensionState.LAPSED;
            case ALL -> null;
        };
    }

    public String onPage(int number) {
        return new PageAddress("/extensions")
                .with("state", state)
                .with("directive", directive)
                .with("agency", agency)
                .with("month", month)
                .onPage(number);
    }
}
