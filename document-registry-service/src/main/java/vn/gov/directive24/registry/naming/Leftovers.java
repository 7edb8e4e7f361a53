package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.Frame.State;
import vn.gov.directive24.registry.naming.PaperReading.Rest;
import vn.gov.directive24.registry.naming.Wording.Part;

/**
 * What a text asks for besides the registered papers that were found in it. Words that only say more of those papers (whose
 * they are, who issues them, how many) are no rest; in doubt something is one, as a decision then speaks of less.
 */
final class Leftovers {

    /**
     * From one comma, "or" or "and" to the next.
     *
     * @param state what had been read before it
     * @param anyOf number of the list of which any one will do; 0 without
     */
    record Item(int from, int to, State state, int anyOf) {}

    private static final int LONGEST_CHAIN = 24;
    private static final Set<String> SAID_OF_A_PAPER = Set.of("co", "duoc", "da");
    private static final Set<String> COUNTS = Set.of("mot", "hai", "ba");

    private final List<Token> text;
    private final Words words;
    private final @Nullable Mention[] mentions;
    private final int[] closing;
    private final List<Item> items;
    private final Map<Integer, Item> beginning = new HashMap<>();
    private final Map<Integer, Item> ending = new HashMap<>();
    private final boolean[] asked;
    private final int[] askedBefore;
    private final int[] nextBracket;

    Leftovers(
            List<Token> text,
            Words words,
            @Nullable Mention[] mentions,
            int[] closing,
            List<Item> items,
            List<Reader.Found> found) {
        this.text = text;
        this.words = words;
        this.mentions = mentions;
        this.closing = closing;
        this.items = items;
        items.forEach(item -> beginning.put(item.from(), item));
        items.forEach(item -> ending.put(item.to(), item));
        asked = new boolean[text.size()];
        askedBefore = new int[text.size() + 1];
        nextBracket = new int[text.size() + 1];
        found.forEach(each -> asked[each.mention().from()] = true);
        nextBracket[text.size()] = text.size();
        for (var i = text.size() - 1; i >= 0; i--) {
            nextBracket[i] = text.get(i).is("(") && closing[i] > 0 ? i : nextBracket[i + 1];
        }
        for (var i = 0; i < text.size(); i++) {
            askedBefore[i + 1] = askedBefore[i] + (asked[i] ? 1 : 0);
        }
    }

    List<Rest> find() {
        var rest = new ArrayList<Rest>();
        for (var item : items) {
            var from = beginning(item);
            if (from >= 0) {
                rest.add(new Rest(spelled(from, item.to()), from == item.from() && alternative(item)));
            }
        }
        return rest;
    }

    /** Where the words begin that ask for something else, or -1. */
    private int beginning(Item item) {
        var from = item.from();
        var to = item.to();
        if (item.state() == State.CLOSED || item.state() == State.EXCEPTION || denied(from, outside(from, to))) {
            return -1;
        }
        var last = lastAsked(from, to);
        if (last >= 0) {
            return example(from, to) ? from : demanded(last, to);
        }
        if (heading(to)) {
            return -1;
        }
        return paper(from, to) || anotherName(from, to) ? explained(from, to) ? -1 : from : demanded(from, to);
    }

    /** A colon comes, and no paper asked for before it. */
    private boolean heading(int from) {
        var end = words.segmentEnd(from, text.size());
        return !anyAsked(from, end) && end < text.size() && text.get(end).is(":");
    }

    private boolean denied(int from, int to) {
        return words.within(Part.NEGATION, from, to)
                || words.within(Part.EXCEPTION, from, to)
                || words.within(Part.CONTENT, from, to);
    }

    /** The place after the last paper asked for that stands outside brackets, or -1. */
    private int lastAsked(int from, int to) {
        var last = -1;
        for (var i = from; i < to; i++) {
            if (text.get(i).is("(") && closing[i] > 0) {
                i = closing[i];
            } else if (asked[i] && mentions[i] != null) {
                last = mentions[i].to();
            }
        }
        return last;
    }

    /** Papers in general, of which those named are only examples. */
    private boolean example(int from, int to) {
        for (var i = from; i < to && !asked[i]; i++) {
            if (words.after(Part.EXAMPLE, i, to) > i) {
                return words.within(Part.GENERAL_PAPER, from, i);
            }
        }
        return false;
    }

    /** Nothing but words such as "01 bản sao" stands before a word for a document. */
    private boolean paper(int from, int to) {
        var reached = words.leadReaches(from, to);
        if (from >= to || reached[to - from]) {
            return false;
        }
        for (var i = from; i < to; i++) {
            if (reached[i - from] && document(from, i, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean document(int from, int at, int to) {
        var end = Math.max(words.after(Part.DOCUMENT, at, to), words.after(Part.OTHER_PAPER, at, to));
        if (end == at
                || words.after(Part.COPY, at, to) > at
                || words.after(Part.NO_PAPER, at, to) > at
                || cited(end, to)) {
            return false;
        }
        var before = at > from ? text.get(at - 1) : null;
        return before == null
                || !(before.number() && Wording.counted(text.get(at)))
                        && !COUNTS.contains(before.bare())
                        && !SAID_OF_A_PAPER.contains(before.bare());
    }

    /** "Quyết định số 22/2019/QĐ-TTg" is where something is laid down. */
    private boolean cited(int at, int to) {
        return at + 1 < to
                && text.get(at).bare().equals("so")
                && text.get(at + 1).number();
    }

    /** A paper of another kind, or one of which it was unsure whether it is asked for. */
    private boolean anotherName(int from, int to) {
        for (var i = from; i < to; i++) {
            if (mentions[i] != null) {
                return words.leads(from, i);
            }
        }
        return false;
    }

    /** What it means is said in brackets: "Giấy tờ về tư cách pháp nhân của cơ sở, chi nhánh (Quyết định thành lập)". */
    private boolean explained(int from, int to) {
        var general = words.within(Part.GENERAL_PAPER, from, outside(from, to));
        var end = general ? words.segmentEnd(from, text.size()) : to;
        var open = outside(from, end);
        return open < end && !anyAsked(from, open) && anyAsked(open, Math.min(closing[open], end));
    }

    /** "… phải nộp văn bản chấp thuận", "… kèm theo tờ khai": where the paper begins, or -1. */
    private int demanded(int from, int to) {
        var end = outside(from, to);
        for (var i = from; i < end; i++) {
            var demand = words.after(Part.DEMAND, i, end);
            var issued = i > from && text.get(i - 1).bare().equals("hanh");
            if (demand > i && !issued) {
                if (paper(demand, end)) {
                    return demand;
                }
                i = Math.max(i, words.afterAll(Part.LEAD, demand, end) - 1);
            }
        }
        return -1;
    }

    private int outside(int from, int to) {
        return Math.min(nextBracket[from], to);
    }

    private boolean anyAsked(int from, int to) {
        return from < to && askedBefore[to] > askedBefore[from];
    }

    /** It would do instead of a paper asked for: "or" stands between them. What is unsure is asked for as well. */
    private boolean alternative(Item item) {
        return item.anyOf() > 0 || example(item.from(), item.to()) || chained(item, -1) || chained(item, 1);
    }

    private boolean chained(Item item, int step) {
        var or = false;
        var next = item;
        for (var steps = 0; steps < LONGEST_CHAIN; steps++) {
            var mark = step > 0 ? next.to() : next.from() - 1;
            if (mark < 0 || mark >= text.size()) {
                return false;
            }
            or |= Marks.or(text.get(mark));
            next = step > 0 ? beginning.get(mark + 1) : ending.get(mark);
            if (next == null || next.from() < next.to() && !or) {
                return false;
            }
            if (next.from() < next.to()) {
                if (lastAsked(next.from(), next.to()) >= 0) {
                    return true;
                }
                or = false;
            }
        }
        return false;
    }

    private String spelled(int from, int to) {
        var spelled = new StringBuilder();
        var end = outside(from, to);
        for (var i = from; i < end; i++) {
            spelled.append(spelled.isEmpty() ? "" : " ").append(text.get(i).spelling());
        }
        return spelled.toString();
    }
}
