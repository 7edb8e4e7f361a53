package vn.gov.directive24.bench.scale;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * What is asked of both trackers.
 *
 * @param path for each round another one, so that no page is asked for twice in a row
 * @param aim how many times as long the large one may take; zero where nothing was promised
 */
record Question(String name, IntFunction<String> path, double aim) {

    private static final double TODAY = 2;
    private static final double EARLIER = 5;
    private static final int SOON = 30;
    private static final int AGO = 45;
    /** The directives that both have, but for the first two, which are larger. */
    private static final int FIRST_USUAL = 3;

    private static final int USUAL = 15;
    private static final Pattern FOUND = Pattern.compile("\"(?:totalItems|assignments)\":(\\d+)");

    static List<Question> of(List<String> agencies, LocalDate today) {
        IntFunction<String> agency = round -> "agency=" + agencies.get(round % agencies.size());
        IntFunction<String> directive = round -> "directive=BM-" + (FIRST_USUAL + round % USUAL);
        var soon = "dueFrom=%s&dueTo=%s".formatted(today, today.plusDays(SOON));
        var then = today.minusDays(AGO);
        var asOf = "asOf=" + then;
        var soonThen = "dueFrom=%s&dueTo=%s&%s".formatted(then, then.plusDays(SOON), asOf);
        return List.of(
                new Question("summary", round -> "summary?" + directive.apply(round), TODAY),
                new Question("summary, a directive of 2,000 assignments", _ -> "summary?directive=BM-1", TODAY),
                new Question("summary, a directive with 4 % of all assignments", _ -> "summary?directive=BM-2", 0),
                list("my tasks", agency, TODAY),
                list("my tasks, third page", round -> agency.apply(round) + "&page=2", TODAY),
                list("my tasks, overdue", round -> agency.apply(round) + "&state=OPEN_OVERDUE", TODAY),
                list("my tasks, open in time", round -> agency.apply(round) + "&state=OPEN_IN_TIME", TODAY),
                list("due soon", _ -> soon, TODAY),
                list("due soon, open in time", _ -> soon + "&state=OPEN_IN_TIME", TODAY),
                list("due soon of an agency", round -> soon + "&" + agency.apply(round), TODAY),
                list(
                        "due soon of an agency, open in time",
                        round -> soon + "&state=OPEN_IN_TIME&" + agency.apply(round),
                        TODAY),
                list("due soon of the provinces", _ -> soon + "&agency=UBND-TINH", TODAY),
                list("due soon of a directive", round -> soon + "&" + directive.apply(round), TODAY),
                list("all assignments", _ -> "", TODAY),
                list("all that are overdue", _ -> "state=OPEN_OVERDUE", TODAY),
                list("all that wait for a decision", _ -> "status=SUBMITTED", TODAY),
                new Question("tasks of a directive", round -> "tasks?" + directive.apply(round), TODAY),
                new Question("all tasks", _ -> "tasks?", 0),
                new Question("all tasks that are overdue", _ -> "tasks?status=OPEN_OVERDUE", 0),
                list("as of a day: an agency", round -> asOf + "&" + agency.apply(round), EARLIER),
                list(
                        "as of a day: an agency, overdue",
                        round -> asOf + "&state=OPEN_OVERDUE&" + agency.apply(round),
                        EARLIER),
                list("as of a day: due soon of an agency", round -> soonThen + "&" + agency.apply(round), EARLIER),
                list("as of a day: a directive", round -> asOf + "&" + directive.apply(round), EARLIER),
                list("as of a day: due soon", _ -> soonThen, EARLIER),
                list("as of a day: all assignments", _ -> asOf, EARLIER),
                list("as of a day: all that were overdue", _ -> asOf + "&state=OPEN_OVERDUE", EARLIER),
                list("as of a day: all that waited for a decision", _ -> asOf + "&status=SUBMITTED", EARLIER),
                new Question(
                        "as of a day: summary",
                        round -> "summary?%s&%s".formatted(asOf, directive.apply(round)),
                        EARLIER));
    }

    private static Question list(String name, IntFunction<String> filter, double aim) {
        return new Question(name, round -> "assignments?" + filter.apply(round), aim);
    }

    String in(int round) {
        return "/api/v1/" + path.apply(round);
    }

    /** How many the answer is about. */
    static long found(String answer) {
        var number = FOUND.matcher(answer);
        return number.find() ? Long.parseLong(number.group(1)) : 0;
    }
}
