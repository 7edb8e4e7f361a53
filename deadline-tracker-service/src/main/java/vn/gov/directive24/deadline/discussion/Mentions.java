package vn.gov.directive24.deadline.discussion;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** User names that a text calls: {@code @hanoi}, {@code @gate-han-1}; not the second half of a mail address. */
final class Mentions {

    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}._@-])@([A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?)(?![\\p{L}\\p{N}@])");

    private Mentions() {}

    /** Each once, in the order of the text. */
    static List<String> in(String text) {
        return MENTION.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }
}
