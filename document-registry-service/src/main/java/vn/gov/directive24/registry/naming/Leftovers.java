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

    private static final Set<String> SAID_OF_A_PAPER = Set.of("co", "duoc", "da");
    private static final Set<String> COUNTS = Set.of("mot", "hai", "ba");

    private final List<Token> text;
    private final Wording wording;
    private final @Nullable Mention[] mentions;
    private final int[] closing;
    private final List<Item> items;
    private final Map<Integer, Item> beginning = new HashMap<>();
    private final Map<Integer, Item> ending = new HashMap<>();
    private final boolean[] asked;

    Leftovers(
            List<Token> text,
            Wording wording,
            @Nullable Mention[] mentions,
            int[] closing,
            List<Item> items,
            List<Reader.Found> found) {
        this.text = text;
        this.wording = wording;
        this.mentions = mentions;
        this.closing = closing;
        this.items = items;
        items.forEach(item -> beginning.put(item.from(), item));
        items.forEach(item -> ending.put(item.to(), item));
        asked = new boolean[text.size()];
        found.forEach(each -> asked[each.mention().from()] = true);
    }

    List<Rest> find() {
        var rest = new ArrayList<Rest>();
        for (var item : items) {
            var from = beginning(item);
            if (from >= 0) {
                rest.add(new Rest(words(from, item.to()), from == item.from() && alternative(item)));
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
        var end = Marks.segmentEnd(text, from, text.size());
        for (var i = from; i < end; i++) {
            if (asked[i]) {
                return false;
            }
        }
        return end < text.size() && text.get(end).is(":");
    }

    private boolean denied(int from, int to) {
        return wording.within(Part.NEGATION, text, from, to)
                || wording.within(Part.EXCEPTION, text, from, to)
                || wording.within(Part.CONTENT, text, from, to);
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
            if (wording.after(Part.EXAMPLE, text, i, to) > i) {
                return wording.within(Part.GENERAL_PAPER, text, from, i);
            }
        }
        return false;
    }

    /** Nothing but words such as "01 bản sao" stands before a word for a document. */
    private boolean paper(int from, int to) {
        var reached = wording.leadReaches(text, from, to);
        if (from >= to || reached[to]) {
            return false;
        }
        for (var i = from; i < to; i++) {
            if (reached[i] && document(from, i, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean document(int from, int at, int to) {
        var end = Math.max(wording.after(Part.DOCUMENT, text, at, to), wording.after(Part.OTHER_PAPER, text, at, to));
        if (end == at
                || wording.after(Part.COPY, text, at, to) > at
                || wording.after(Part.NO_PAPER, text, at, to) > at
                || cited(end, to)) {
            return false;
        }
        var before = at > from ? text.get(at - 1) : null;
        return before == null
                || !(before.number() && wording.counted(text.get(at)))
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
                return wording.leads(text, from, i);
            }
        }
        return false;
    }

    /** What it means is said in brackets: "Giấy tờ về tư cách pháp nhân của cơ sở, chi nhánh (Quyết định thành lập)". */
    private boolean explained(int from, int to) {
        var general = wording.within(Part.GENERAL_PAPER, text, from, outside(from, to));
        var end = general ? Marks.segmentEnd(text, from, text.size()) : to;
        var open = outside(from, end);
        for (var i = from; i < open; i++) {
            if (asked[i]) {
                return false;
            }
        }
        for (var i = open; i < end && i < closing[open]; i++) {
            if (asked[i]) {
                return true;
            }
        }
        return false;
    }

    /** "… phải nộp văn bản chấp thuận", "… kèm theo tờ khai": where the paper begins, or -1. */
    private int demanded(int from, int to) {
        var end = outside(from, to);
        for (var i = from; i < end; i++) {
            var demand = wording.after(Part.DEMAND, text, i, end);
            var issued = i > from && text.get(i - 1).bare().equals("hanh");
            if (demand > i && !issued && paper(demand, end)) {
                return demand;
            }
        }
        return -1;
    }

    private int outside(int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.get(i).is("(") && closing[i] > 0) {
                return i;
            }
        }
        return to;
    }

    /** It would do instead of a paper asked for: "or" stands between them. What is unsure is asked for as well. */
    private boolean alternative(Item item) {
        return item.anyOf() > 0 || example(item.from(), item.to()) || chained(item, -1) || chained(item, 1);
    }

    private boolean chained(Item item, int step) {
        var or = false;
        for (var next = item; next != null; ) {
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

    private String words(int from, int to) {
        var words = new StringBuilder();
        for (var i = from; i < outside(from, to); i++) {
            words.append(words.isEmpty() ? "" : " ").append(text.get(i).spelling());
        }
        return words.toString();
    }
}
