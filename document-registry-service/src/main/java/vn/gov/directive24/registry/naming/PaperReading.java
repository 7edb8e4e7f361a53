package vn.gov.directive24.registry.naming;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a printed name was understood to mean. {@code UNKNOWN} is an answer: no registered paper is asked for here, or
 * none that could be told for certain.
 *
 * @param connection how several types belong together; null unless {@code MATCHED}
 * @param matches the types in the order of the text; for {@code CANDIDATES} best first; empty for {@code UNKNOWN}
 * @param groups one set per thing asked for, each met by any of its types: {@code [[A, B], [C]]} is "A or B, and C";
 *     empty unless {@code MATCHED}
 * @param rest what the text asks for besides the matches, in its order; whatever is said of the matches is not said of it.
 *     Empty unless {@code MATCHED}
 */
public record PaperReading(
        Kind kind, @Nullable Connection connection, List<Match> matches, List<Set<String>> groups, List<Rest> rest) {

    public enum Kind {
        MATCHED,
        CANDIDATES,
        UNKNOWN
    }

    public enum Connection {
        /** One type. */
        ONE,
        /** Every group is asked for; within a group any type will do. */
        ALL,
        /** Any of the types will do. */
        ANY
    }

    public enum How {
        /** Under one of its names. */
        NAME,
        /** Under a name that an abbreviation stands for. */
        ABBREVIATION,
        /** Under a name written without its diacritics. */
        WITHOUT_DIACRITICS,
        /** As the object of a sentence that asks for it, or in brackets. */
        SENTENCE,
        /** Under a name that differs by a letter or two. */
        SPELLING,
        /** The name stands there, but what is asked for is unsure. */
        MENTION
    }

    /** @param score 0 to 1; 1 is one of the type's names and nothing else that could change its meaning */
    public record Match(String code, double score, How how) {}

    /**
     * A paper that is no registered one, or of which it is unsure whether it is asked for.
     *
     * @param words those of the text, in small letters
     * @param alternative it would do instead of a match; otherwise it is asked for as well
     */
    public record Rest(String words, boolean alternative) {}

    static final PaperReading UNKNOWN = new PaperReading(Kind.UNKNOWN, null, List.of(), List.of(), List.of());

    public PaperReading {
        matches = List.copyOf(matches);
        groups = List.copyOf(groups);
        rest = List.copyOf(rest);
    }

    static PaperReading candidates(List<Match> matches) {
        return new PaperReading(Kind.CANDIDATES, null, matches, List.of(), List.of());
    }

    static PaperReading matched(List<Match> matches, List<Set<String>> groups, List<Rest> rest) {
        var connection = matches.size() == 1 ? Connection.ONE : groups.size() == 1 ? Connection.ANY : Connection.ALL;
        return new PaperReading(Kind.MATCHED, connection, matches, groups, rest);
    }

    public boolean matched() {
        return kind == Kind.MATCHED;
    }

    /** The matches are all that the text asks for: "Giấy khai sinh", and not "Giấy khai sinh và giấy chứng sinh". */
    public boolean whole() {
        return matched() && rest.isEmpty();
    }
}
