package vn.gov.directive24.deadline.console.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.snapshot.Difference;

/**
 * One place in which a version differs from the one before it.
 *
 * @param part of the report; its message is {@code report.part.} and this
 * @param place in that part, for example {@code P01/longest}
 * @param whole whether a row came or went, whose content would be long to read
 */
record ReportChange(
        String part,
        String place,
        @Nullable String before,
        @Nullable String after,
        boolean whole) {

    static List<ReportChange> of(List<Difference> differences) {
        return differences.stream().map(ReportChange::of).toList();
    }

    private static ReportChange of(Difference difference) {
        var path = difference.path().substring(1);
        var end = path.indexOf('/');
        return new ReportChange(
                end < 0 ? path : path.substring(0, end),
                end < 0 ? "" : path.substring(end + 1),
                difference.before(),
                difference.after(),
                isWhole(difference.before()) || isWhole(difference.after()));
    }

    private static boolean isWhole(@Nullable String text) {
        return text != null && (text.startsWith("{") || text.startsWith("["));
    }
}
