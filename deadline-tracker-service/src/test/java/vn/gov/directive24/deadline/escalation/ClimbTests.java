package vn.gov.directive24.deadline.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.DayKind;
import vn.gov.directive24.common.calendar.WorkingDays;
import vn.gov.directive24.common.calendar.YearCalendar;

/** The ladder, read as a table: due on Wednesday 25 February 2026, two days after the Tết holidays. */
class ClimbTests {

    private static final LocalDate DUE = LocalDate.of(2026, 2, 25);

    private static final List<Rung> LADDER =
            List.of(rung(-7, true), rung(-1, true), rung(1, false), rung(7, true), rung(30, true));

    @ParameterizedTest(name = "{0}, on record {1}: fires {2}, passes over {3}, next {4}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-02-12, -,              -,      -,          2026-02-13
            2026-02-13, -,              D-7,    -,          2026-02-24
            2026-02-18, -,              D-7,    -,          2026-02-24
            2026-02-23, -7,             -,      -,          2026-02-24
            2026-02-24, -7,             D-1,    -,          2026-02-26
            2026-02-25, -7 -1,          -,      -,          2026-02-26
            2026-02-26, -7 -1,          BREACH, -,          2026-03-04
            2026-03-04, -7 -1 1,        D+7,    -,          2026-03-27
            2026-03-27, -7 -1 1 7,      D+30,   -,          -
            2026-03-28, -7 -1 1 7 30,   -,      -,          -
            2026-03-05, -7,             D+7,    D-1 BREACH, 2026-03-27
            2026-06-01, -,              D+30,   D-7 D-1 BREACH D+7, -
            2026-06-01, 30,             -,      D-7 D-1 BREACH D+7, -
            """)
    void firesTheHighestLevelThatIsReached(
            LocalDate today,
            @Nullable String recorded,
            @Nullable String fired,
            @Nullable String skipped,
            @Nullable LocalDate next) {
        var climb = Climb.on(today, DUE, LADDER, numbers(recorded), tet2026());

        assertThat(climb.fired() == null ? null : climb.fired().level()).isEqualTo(fired);
        assertThat(climb.skipped().stream().map(Rung::level).collect(Collectors.joining(" ")))
                .isEqualTo(skipped == null ? "" : skipped);
        assertThat(climb.nextOn()).isEqualTo(next);
    }

    /** A warning comes while there is still time: on the last working day before, where a reminder comes on the next one. */
    @ParameterizedTest(name = "due {0}: level {1} falls on {2}")
    @CsvSource(textBlock = """
            2025-11-30,  -1, 2025-11-28
            2025-12-01,  -1, 2025-11-28
            2025-11-30,  -7, 2025-11-21
            2025-11-30,   0, 2025-11-28
            2026-02-18,  -1, 2026-02-13
            2026-02-18,  -7, 2026-02-11
            2026-02-18,   0, 2026-02-13
            2026-02-10,   7, 2026-02-23
            2025-11-29,   1, 2025-12-01
            """)
    void warnsBeforeTheDueDateAndRemindsAfterIt(LocalDate due, int level, LocalDate on) {
        assertThat(rung(level, true).fallsOn(due, tet2026())).isEqualTo(on);
    }

    @Test
    void firesABreachOnAHolidayWhenTheRuleIsNotQuiet() {
        var climb = Climb.on(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 13), LADDER, Set.of(-7, -1), tet2026());

        assertThat(climb.fired()).isNotNull().extracting(Rung::level).isEqualTo("BREACH");
    }

    /** Whatever days the platform was down, every level ends on record once, and nobody hears of a lower one later. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void recordsEveryLevelOnceWhateverDaysItIsAsked(long seed) {
        var random = new Random(seed);
        var ladder = random.ints(-60, 60)
                .distinct()
                .limit(1 + random.nextInt(8))
                .mapToObj(days -> rung(days, random.nextBoolean()))
                .toList();
        var recorded = new ArrayList<Integer>();
        var fired = new ArrayList<Integer>();
        var days = tet2026();
        for (var today = DUE.minusDays(70); today.isBefore(DUE.plusDays(90)); today = today.plusDays(1)) {
            if (random.nextInt(4) > 0 && today.isBefore(DUE.plusDays(80))) {
                continue;
            }
            var climb = Climb.on(today, DUE, ladder, Set.copyOf(recorded), days);
            climb.skipped().forEach(rung -> recorded.add(rung.daysFromDue()));
            if (climb.fired() != null) {
                recorded.add(climb.fired().daysFromDue());
                fired.add(climb.fired().daysFromDue());
            }
        }

        assertThat(recorded)
                .containsExactlyInAnyOrderElementsOf(
                        ladder.stream().map(Rung::daysFromDue).toList());
        assertThat(fired).isSorted().isNotEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Rung rung(int days, boolean quiet) {
        return new Rung(days, List.of(Recipient.HEAD), quiet, !quiet);
    }

    private static Set<Integer> numbers(@Nullable String text) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    }

    private static WorkingDays tet2026() {
        var tet = LocalDate.of(2026, 2, 16)
                .datesUntil(LocalDate.of(2026, 2, 21))
                .map(day ->
                        new CalendarDay(day, DayKind.HOLIDAY, "Tết", null, "Điều 112", CalendarDay.Origin.ANNOUNCED))
                .toList();
        return new WorkingDays(year -> new YearCalendar(year, false, List.of(), year == 2026 ? tet : List.of()));
    }
}
