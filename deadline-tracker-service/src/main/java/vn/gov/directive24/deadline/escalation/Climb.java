package vn.gov.directive24.deadline.escalation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.calendar.WorkingDays;

/**
 * What a ladder asks for on a day.
 *
 * @param fired the level to fire now, if any
 * @param skipped levels reached whose place a later one has taken, so that nobody gets yesterday's reminder today
 * @param nextOn the day of the next level, if there is one
 */
record Climb(
        @Nullable Rung fired, List<Rung> skipped, @Nullable LocalDate nextOn) {

    /**
     * @param recorded levels of this due date that were fired or skipped before, by their days from the due date
     */
    static Climb on(LocalDate today, LocalDate due, List<Rung> ladder, Set<Integer> recorded, WorkingDays days) {
        var reached = new ArrayList<Rung>();
        LocalDate next = null;
        for (var rung : ladder) {
            var on = rung.fallsOn(due, days);
            if (recorded.contains(rung.daysFromDue())) {
                continue;
            }
            if (!on.isAfter(today)) {
                reached.add(rung);
            } else if (next == null || on.isBefore(next)) {
                next = on;
            }
        }
        reached.sort(Comparator.comparingInt(Rung::daysFromDue));
        var highest = recorded.stream().max(Integer::compare).orElse(Integer.MIN_VALUE);
        var top = reached.isEmpty() || reached.getLast().daysFromDue() < highest ? null : reached.removeLast();
        return new Climb(top, List.copyOf(reached), next);
    }
}
