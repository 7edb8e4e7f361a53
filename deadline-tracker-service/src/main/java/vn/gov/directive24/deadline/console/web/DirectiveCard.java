package vn.gov.directive24.deadline.console.web;

import java.util.ArrayList;
import java.util.List;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.directive.Directive;
import vn.gov.directive24.deadline.report.StateCounts;
import vn.gov.directive24.deadline.report.SummaryReport;

/** A directive and how many of its assignments are in each state. */
record DirectiveCard(Directive directive, SummaryReport.Summary summary, List<Part> parts) {

    DirectiveCard(Directive directive, SummaryReport.Summary summary) {
        this(directive, summary, partsOf(summary.states()));
    }

    /** In the order in which people read them: what is done first, what is overdue last. */
    private static List<Part> partsOf(StateCounts counts) {
        var parts = new ArrayList<Part>();
        var counted = counts.total() - counts.closedWithoutDoing();
        var from = 0.0;
        for (var state : List.of(
                OfficialState.DONE_ON_TIME,
                OfficialState.DONE_LATE,
                OfficialState.OPEN_IN_TIME,
                OfficialState.OPEN_OVERDUE)) {
            var count = countOf(counts, state);
            var share = counted == 0 ? 0 : 100.0 * count / counted;
            parts.add(new Part(state, count, from, share));
            from += share;
        }
        return List.copyOf(parts);
    }

    private static long countOf(StateCounts counts, OfficialState state) {
        return switch (state) {
            case DONE_ON_TIME -> counts.doneOnTime();
            case DONE_LATE -> counts.doneLate();
            case OPEN_IN_TIME -> counts.openInTime();
            case OPEN_OVERDUE -> counts.openOverdue();
        };
    }

    /**
     * A part of the bar.
     *
     * @param from where it begins, and
     * @param share how long it is, in percent of the bar
     */
    record Part(OfficialState state, long count, double from, double share) {}
}
