package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.report.TaskList.Order;

class TaskQueryTests {

    @Test
    void keepsTheFilterFromPageToPage() {
        var query = new TaskQuery(
                "24/CT-TTg",
                null,
                OfficialState.OPEN_OVERDUE,
                null,
                null,
                "thẻ & ví+",
                true,
                Order.DUE,
                LocalDate.of(2025, 10, 31),
                2);

        assertThat(query.onPage(3))
                .isEqualTo("/tasks?directive=24%2FCT-TTg&state=OPEN_OVERDUE&q=th%E1%BA%BB%20%26%20v%C3%AD%2B&mine=true"
                        + "&asOf=2025-10-31&sort=DUE&page=3");
        assertThat(query.sortedBy("CODE")).endsWith("&asOf=2025-10-31");
    }

    @Test
    void asksForWhatTheReadersAgencyOwes() {
        var query = new TaskQuery(null, null, null, null, "BTC", null, true, Order.CODE, null, 0);

        assertThat(query.filter(new Caller("hcm", "P79", Set.of()), new AgencyChoice(Agencies.load()))
                        .agency())
                .isEqualTo("P79");
        assertThat(query.page()).isEqualTo(1);
    }
}
