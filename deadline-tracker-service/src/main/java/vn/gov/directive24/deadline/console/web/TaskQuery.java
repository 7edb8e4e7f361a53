package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.report.TaskList;

/**
 * The filter of the task list as its address holds it.
 *
 * @param agency code or name of an agency that owes a share, or of a group
 * @param mine only what the reader's agency owes
 * @param page from 1, as people count
 */
record TaskQuery(
        @Nullable String directive,
        @Nullable String section,
        @Nullable OfficialState state,
        @Nullable String lead,
        @Nullable String agency,
        @Nullable String q,
        @Nullable Boolean mine,
        TaskList.@Nullable Order sort,
        @Nullable LocalDate asOf,
        Integer page) {

    TaskQuery {
        page = page == null ? 1 : Math.clamp(page, 1, 1_000_000);
    }

    public TaskList.Order order() {
        return sort == null ? TaskList.Order.CODE : sort;
    }

    public boolean onlyMine() {
        return Boolean.TRUE.equals(mine);
    }

    TaskList.Filter filter(Caller caller, AgencyChoice agencies) {
        return new TaskList.Filter(
                directive, section, lead, state, onlyMine() ? caller.agency() : agencies.codeOf(agency), q);
    }

    /** The address of another page of the same list. */
    public String onPage(int number) {
        return address(order(), number);
    }

    /** The address of the same list in another order, from its beginning. */
    public String sortedBy(String other) {
        return address(TaskList.Order.valueOf(other), 1);
    }

    private String address(TaskList.Order order, int number) {
        return new PageAddress("/tasks")
                .with("directive", directive)
                .with("section", section)
                .with("state", state)
                .with("lead", lead)
                .with("agency", agency)
                .with("q", q)
                .with("mine", onlyMine() ? true : null)
                .with("asOf", asOf)
                .with("sort", order == TaskList.Order.CODE ? null : order)
                .onPage(number);
    }
}
