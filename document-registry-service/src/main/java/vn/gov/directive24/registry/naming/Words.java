package vn.gov.directive24.registry.naming;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.Wording.Part;

/**
 * The words of one text and the phrases in them. What is asked again and again is found once: a text costs a number of
 * steps that grows with its length and not with what stands in it.
 */
final class Words {

    private static final Part[] PARTS = Part.values();

    private static final Pattern NUMBERING = Pattern.compile("\\d(?:\\.\\d{1,2})+");

    private final List<Token> text;
    private final Wording wording;
    private final int size;
    private final int[] @Nullable [] nearest = new int[PARTS.length][];
    private final int[] segmentEnds;
    private final int[] sentenceEnds;

    Words(List<Token> text, boolean bare) {
        this.text = text;
        wording = Wording.of(bare);
        size = text.size();
        segmentEnds = new int[size + 1];
        sentenceEnds = new int[size + 1];
        segmentEnds[size] = size;
        sentenceEnds[size] = size;
        for (var i = size - 1; i >= 0; i--) {
            var token = text.get(i);
            segmentEnds[i] = Marks.endsSegment(token) ? i : segmentEnds[i + 1];
            sentenceEnds[i] = token.is(".") ? i : sentenceEnds[i + 1];
        }
    }

    int segmentEnd(int from, int end) {
        return Math.min(segmentEnds[from], end);
    }

    int sentenceEnd(int from, int end) {
        return Math.min(sentenceEnds[from], end);
    }

    /** A phrase of this part stands between the two places. */
    boolean within(Part part, int from, int to) {
        if (from >= to) {
            return false;
        }
        var ends = nearest[part.ordinal()];
        if (ends == null) {
            ends = nearest(part);
            nearest[part.ordinal()] = ends;
        }
        return ends[from] <= to;
    }

    /** For each place the nearest end of a phrase that begins there or later. */
    private int[] nearest(Part part) {
        var ends = new int[size + 1];
        ends[size] = Integer.MAX_VALUE;
        for (var i = size - 1; i >= 0; i--) {
            var end = uncertified(part, i) ? i : wording.trie(part).shortest(text, i, size);
            ends[i] = end > i ? Math.min(end, ends[i + 1]) : ends[i + 1];
        }
        return ends;
    }

    /** "Không cần chứng thực" begins like "không cần", and is no negation. */
    private boolean uncertified(Part part, int at) {
        return part == Part.NEGATION && wording.trie(Part.UNCERTIFIED).shortest(text, at, size) > at;
    }

    /** The place after the phrase that begins at {@code from}, or {@code from}. */
    int after(Part part, int from, int to) {
        var hit = wording.trie(part).longest(text, from, to);
        return hit == null ? from : hit.end();
    }

    /** Nothing but words that may stand before a name, and small numbers. */
    boolean leads(int from, int to) {
        return from >= to || leadReaches(from, to)[to - from];
    }

    /** As far as phrases of this part and small numbers go; those of {@link Part#COPY} belong to each. */
    int afterAll(Part part, int from, int to) {
        var reached = reach(part, from, to);
        for (var i = to; i > from; i--) {
            if (reached[i - from]) {
                return i;
            }
        }
        return from;
    }

    /** The places, from {@code from} on, before which there is nothing but words that may stand before a name. */
    boolean[] leadReaches(int from, int to) {
        return reach(Part.LEAD, from, to);
    }

    private boolean[] reach(Part part, int from, int to) {
        var reached = new boolean[to - from + 1];
        reached[0] = true;
        var farthest = from;
        for (var i = from; i < to && i <= farthest; i++) {
            if (reached[i - from]) {
                farthest = Math.max(farthest, step(part, i, to, from, reached));
            }
        }
        return reached;
    }

    /** The places from {@code from} on after which there is nothing but words that may stand before a name at {@code to}. */
    boolean[] leadsTo(int from, int to) {
        var leads = new boolean[to - from + 1];
        leads[to - from] = true;
        var next = new boolean[to - from + 1];
        for (var i = to - 1; i >= from; i--) {
            var end = step(Part.LEAD, i, to, from, next);
            for (var k = i + 1; k <= end; k++) {
                leads[i - from] |= next[k - from] && leads[k - from];
                next[k - from] = false;
            }
        }
        return leads;
    }

    /** "1 giấy phép lái xe", "02 hộ chiếu": a word such as "khoản" before the number would be no lead. */
    boolean counts(int at) {
        return text.get(at).number() && text.get(at).key().length() < 3;
    }

    /** A count, or numbering such as "1.4.1". */
    private static boolean small(Token token) {
        var key = token.key();
        return token.number()
                && (key.length() < 4
                        || key.length() < 8 && NUMBERING.matcher(key).matches());
    }

    /** Marks where one phrase or small number that begins at {@code at} may end; returns the farthest. */
    private int step(Part part, int at, int to, int offset, boolean[] marks) {
        var farthest = at;
        var token = text.get(at);
        if (small(token)) {
            marks[at + 1 - offset] = true;
            farthest = at + 1;
            if (at + 1 < to && Wording.counted(text.get(at + 1))) {
                marks[at + 2 - offset] = true;
                farthest = at + 2;
            }
        }
        return Math.max(farthest, wording.trie(part).ends(text, at, to, offset, marks));
    }
}
