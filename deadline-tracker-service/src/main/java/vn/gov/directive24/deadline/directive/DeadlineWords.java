package vn.gov.directive24.deadline.directive;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates out of the words of the law: "trước ngày 20/9/2025" is due on 19 September 2025.
 *
 * <p>What it cannot read without guessing it does not read. A year left out is that of the document.
 */
final class DeadlineWords {

    private static final String DAY =
            "(\\d{1,2})\\s*(?:/|-|tháng)\\s*(\\d{1,2})(?:\\s*(?:/|-|năm)\\s*(\\d{4}))?(?!\\d)";
    private static final String YEAR_OF = "(?:\\s*(?:/|-|năm)\\s*(\\d{4}))?(?!\\d)";

    private static final Pattern BEFORE = Pattern.compile("trước\\s+(?:ngày\\s+)?" + DAY);
    private static final Pattern BEFORE_MONTH = Pattern.compile("trước\\s+tháng\\s+(\\d{1,2})" + YEAR_OF);
    private static final Pattern BY =
            Pattern.compile("(?:đến|chậm nhất(?: là| vào)?|muộn nhất(?: là| vào)?)\\s+(?:hết\\s+)?(?:ngày\\s+)?" + DAY);
    private static final Pattern BY_END_OF_MONTH =
            Pattern.compile("đến\\s+(?:hết|cuối)\\s+tháng\\s+(\\d{1,2})" + YEAR_OF);
    private static final Pattern BY_END_OF_QUARTER =
            Pattern.compile("đến\\s+(?:hết|cuối)\\s+quý\\s+(iv|i{1,3}|[1-4])" + YEAR_OF);
    private static final Pattern BY_END_OF_YEAR = Pattern.compile("đến\\s+(?:hết|cuối)\\s+năm\\s+(\\d{4})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("tháng\\s+(\\d{1,2})" + YEAR_OF);
    private static final Pattern QUARTER = Pattern.compile("quý\\s+(iv|i{1,3}|[1-4])" + YEAR_OF);
    private static final Pattern YEAR = Pattern.compile("năm\\s+(\\d{4})(?!\\d)");
    private static final Pattern FROM = Pattern.compile("(?:từ|kể từ)\\s+(?:ngày\\s+)?" + DAY);
    private static final Pattern WINDOW =
            Pattern.compile("từ\\s+(?:ngày\\s+)?" + DAY + "\\s+đến\\s+(?:hết\\s+)?(?:ngày\\s+)?" + DAY);
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(trước\\s+)?ngày\\s+(\\d{1,2})\\s+(?:hàng|hằng|mỗi)\\s+tháng");

    private final String words;
    private final int documentYear;

    private DeadlineWords(String words, int documentYear) {
        this.words = Normalizer.normalize(words, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        this.documentYear = documentYear;
    }

    /**
     * The deadline that the words set, or nothing when they set none that can be read.
     *
     * @throws IncoherentDeadline when they name a day that does not exist
     */
    static Optional<Deadline> read(DeadlineKind kind, String expression, int documentYear) {
        var words = new DeadlineWords(expression, documentYear);
        try {
            return words.read(kind, expression);
        } catch (DateTimeException _) {
            throw new IncoherentDeadline(
                    "/deadline/expression", "The words \"%s\" name a day that does not exist.".formatted(expression));
        }
    }

    private Optional<Deadline> read(DeadlineKind kind, String expression) {
        return switch (kind) {
            case BEFORE_DATE -> before().map(day -> Deadline.before(expression, day));
            case BY_DATE -> by().map(day -> Deadline.by(expression, day));
            case IN_MONTH -> only(MONTH).map(match -> Deadline.inMonth(expression, month(match)));
            case IN_QUARTER ->
                only(QUARTER).map(match -> Deadline.inQuarter(expression, year(match, 2), quarter(match)));
            case IN_YEAR -> only(YEAR).map(match -> Deadline.inYear(expression, number(match, 1)));
            case FROM_DATE -> only(FROM).map(match -> Deadline.from(expression, day(match, 1)));
            case WINDOW -> only(WINDOW).map(match -> window(expression, match));
            case MONTHLY -> only(DAY_OF_MONTH).flatMap(match -> monthly(expression, match));
            case CONTINUOUS, NONE -> Optional.empty();
        };
    }

    private Optional<LocalDate> before() {
        return only(BEFORE)
                .map(match -> day(match, 1))
                .or(() -> only(BEFORE_MONTH).map(match -> month(match).atDay(1)));
    }

    private Optional<LocalDate> by() {
        return only(BY).map(match -> day(match, 1))
                .or(() -> only(BY_END_OF_MONTH).map(match -> month(match).atEndOfMonth()))
                .or(() -> only(BY_END_OF_QUARTER).map(match -> Deadline.endOfQuarter(year(match, 2), quarter(match))))
                .or(() -> only(BY_END_OF_YEAR)
                        .map(match -> YearMonth.of(number(match, 1), 12).atEndOfMonth()));
    }

    /** The year of the end is that of a start without one, unless that would put the start behind the end. */
    private Deadline window(String expression, MatchResult match) {
        var end = day(match, 4);
        var start = match.group(3) == null
                ? LocalDate.of(end.getYear(), number(match, 2), number(match, 1))
                : day(match, 1);
        return Deadline.window(expression, start.isAfter(end) ? start.minusYears(1) : start, end);
    }

    /** Before the first of a month is a day of the month before: no day to read. */
    private static Optional<Deadline> monthly(String expression, MatchResult match) {
        var day = number(match, 2) - (match.group(1) == null ? 0 : 1);
        return day < 1 ? Optional.empty() : Optional.of(Deadline.monthly(expression, null, day));
    }

    /** Words that say it twice and differently cannot be read. */
    private Optional<MatchResult> only(Pattern pattern) {
        List<MatchResult> found = pattern.matcher(words).results().toList();
        return found.stream().map(MatchResult::group).distinct().count() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    private LocalDate day(MatchResult match, int group) {
        return LocalDate.of(year(match, group + 2), number(match, group + 1), number(match, group));
    }

    private YearMonth month(MatchResult match) {
        return YearMonth.of(year(match, 2), number(match, 1));
    }

    private int year(MatchResult match, int group) {
        @Nullable String year = match.group(group);
        return year == null ? documentYear : Integer.parseInt(year);
    }

    private static int quarter(MatchResult match) {
        return switch (match.group(1)) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
