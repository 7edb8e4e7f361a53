package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.report.TaskList;

/**
 * The filter of the task list as its address holds it.
 *
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

    TaskList.Filter filter(Caller caller) {
        return new TaskList.Filter(directive, section, lead, state, onlyMine() ? caller.agency() : agency, q);
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
        var address = UriComponentsBuilder.fromPath("/tasks");
        add(address, "directive", directive);
        add(address, "section", section);
        add(address, "state", state);
        add(address, "lead", lead);
        add(address, "agency", agency);
        add(address, "q", q);
        add(address, "mine", onlyMine() ? true : null);
        add(address, "asOf", asOf);
        add(address, "sort", order == TaskList.Order.CODE ? null : order);
        add(address, "page", number == 1 ? null : number);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            // As a variable, so that & and + in it are encoded.
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
