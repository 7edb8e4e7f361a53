package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.Frame.State;
import vn.gov.directive24.registry.naming.PaperReading.Rest;
import vn.gov.directive24.registry.naming.Wording.Part;

/**
 * Reads one text from left to right and says of each name in it whether that paper is asked for. A name counts where
 * nothing but words such as "01 bản sao có chứng thực" stands before it in its item of a list, or where a sentence asks
 * for it; everything else is a paper that is only spoken of.
 */
final class Reader {

    /**
     * @param sentence asked for by a sentence, not by standing there
     * @param anyOf number of the list of which any one will do; 0 without
     */
    record Found(Mention mention, boolean sentence, int anyOf) {}

    private enum Verdict {
        ASKED,
        UNSURE,
        SPOKEN_OF
    }

    private static final int UNKNOWN_WORDS = 4;

    private final List<Token> text;
    private final Words words;
    private final @Nullable Mention[] mentions;
    private final boolean named;
    private final int[] closing;
    private final Origins origins;
    private final Sentences sentences;
    private final List<Found> asked = new ArrayList<>();
    private final List<Mention> unsure = new ArrayList<>();
    private final List<Leftovers.Item> items = new ArrayList<>();
    private int lists;

    Reader(List<Token> text, boolean bare, Vocabulary vocabulary) {
        this.text = text;
        words = new Words(text, bare);
        mentions = Mentions.in(text, bare, vocabulary);
        named = Arrays.stream(mentions).anyMatch(Objects::nonNull);
        closing = Brackets.closing(text);
        sentences = new Sentences(text, words);
        origins = new Origins(text, words, mentions);
    }

    /** Some paper is named at all. */
    boolean named() {
        return named;
    }

    List<Found> asked() {
        return asked;
    }

    List<Mention> unsure() {
        return unsure;
    }

    /** How those asked for belong together. */
    List<Set<String>> groups() {
        return Connections.groups(text, closing, asked, words);
    }

    /** What is asked for besides. */
    List<Rest> rest() {
        return new Leftovers(text, words, mentions, closing, items, asked).find();
    }

    Reader read() {
        if (named) {
            range(0, text.size(), new Frame(State.START));
        }
        return this;
    }

    private void range(int from, int to, Frame frame) {
        var item = from;
        frame.sentence = from;
        frame.topic = sentences.topic(from, to);
        for (var i = from; i < to; ) {
            var mention = mentions[i];
            var token = text.get(i);
            if (mention != null) {
                i = mention.to();
            } else if (token.is("(") && closing[i] > 0) {
                i = closing[i] + 1;
            } else {
                if (token.kind() == Token.Kind.MARK || Marks.connects(token)) {
                    item(item, i, to, frame);
                    next(token, i, to, frame);
                    item = i + 1;
                }
                i++;
            }
        }
        item(item, to, to, frame);
    }

    /** What a mark between two items changes. */
    private void next(Token mark, int at, int to, Frame frame) {
        if (mark.is(";")) {
            frame.to(State.START);
            frame.topic = false;
        } else if (mark.is(":")) {
            if (words.within(Part.ANY_OF, frame.sentence, at)) {
                frame.anyOf = ++lists;
            }
            if (sentences.heading(frame.sentence, at)) {
                frame.state = State.START;
            }
            frame.otherBusiness = words.within(Part.OTHER_BUSINESS, frame.sentence, at);
            frame.to(State.START);
            frame.topic = frame.topic && at > 0 && text.get(at - 1).bare().equals("la") || sentences.topic(at + 1, to);
        } else if (mark.kind() == Token.Kind.MARK && !mark.is(",") && !mark.is("/")) {
            frame.state = State.START;
            frame.anyOf = mark.is("-") ? frame.anyOf : 0;
            frame.otherBusiness = false;
            frame.sentence = at + 1;
            frame.topic = sentences.topic(at + 1, to);
        }
    }

    /** From one comma, "or" or "and" to the next. */
    private void item(int from, int to, int end, Frame frame) {
        items.add(new Leftovers.Item(from, to, frame.state, frame.anyOf));
        var brackets = new ArrayList<Integer>();
        var lead = from;
        var accepted = false;
        var any = false;
        for (var i = from; i < to; ) {
            var mention = mentions[i];
            if (mention != null) {
                any = true;
                accepted |= judge(from, lead, mention, end, frame);
                lead = mention.to();
                i = mention.to();
            } else if (text.get(i).is("(") && closing[i] > 0 && closing[i] < to) {
                brackets.add(i);
                lead = words.leads(lead, i) ? closing[i] + 1 : lead;
                i = closing[i] + 1;
            } else {
                i++;
            }
        }
        if (any) {
            withPaper(from, lead, to, accepted, frame);
        } else {
            withoutPaper(from, to, frame);
        }
        for (var open : brackets) {
            var result = words.within(Part.RESULT, from, open);
            range(open + 1, closing[open], result ? new Frame(State.CLOSED) : frame.inBrackets());
        }
    }

    private void withPaper(int from, int afterLast, int to, boolean accepted, Frame frame) {
        var denied = words.within(Part.NEGATION, from, outsideBrackets(from, to));
        if (!denied && words.within(Part.OBLIGATION, afterLast, to)) {
            frame.topic = false;
            frame.to(State.PAPERS);
        } else if (accepted) {
            frame.to(State.PAPERS);
        } else {
            frame.to(denied ? State.CLOSED : State.SPOKEN_OF);
        }
    }

    /** What an item that names no registered paper says about those that follow. */
    private void withoutPaper(int from, int to, Frame frame) {
        var outside = outsideBrackets(from, to);
        if (words.within(Part.CONTENT, from, outside)
                || words.within(Part.NEGATION, from, outside)
                || words.within(Part.ISSUE, from, outside)) {
            frame.to(State.CLOSED);
        } else if (words.within(Part.EXCEPTION, from, outside)) {
            frame.to(State.EXCEPTION);
        } else if (!words.leads(from, to) && frame.state != State.EXCEPTION) {
            var start = words.afterAll(Part.LEAD, from, to);
            if (words.within(Part.OBLIGATION, from, to)) {
                frame.topic = false;
                frame.to(State.PAPERS);
            } else if (words.after(Part.FORM, from, to) > from
                    || words.after(Part.FORM, start, to) > start
                    || words.within(Part.ABOUT, from, to)) {
                frame.to(State.FORM);
            } else if (words.after(Part.DOCUMENT, from, to) > from || words.after(Part.DOCUMENT, start, to) > start) {
                frame.to(State.PAPERS);
            } else if (frame.state == State.START) {
                frame.to(State.CLAUSE);
            }
        }
    }

    private int outsideBrackets(int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.get(i).is("(") && closing[i] > 0) {
                return i;
            }
        }
        return to;
    }

    private boolean judge(int item, int lead, Mention mention, int end, Frame frame) {
        if (mention.decoy()) {
            return false;
        }
        var before = frame.state;
        var verdict = verdict(item, lead, mention, end, frame);
        if (verdict == Verdict.ASKED) {
            var sentence = before == State.CLAUSE || !words.leads(lead, mention.from());
            asked.add(new Found(mention, sentence, frame.anyOf));
            return true;
        }
        if (verdict == Verdict.UNSURE) {
            unsure.add(mention);
        }
        return false;
    }

    private Verdict verdict(int item, int lead, Mention mention, int end, Frame frame) {
        var at = mention.from();
        var alone =
                words.leads(lead, at) && !(lead < at && text.get(lead).bare().equals("cua"));
        if (frame.state == State.CLOSED || frame.state == State.EXCEPTION) {
            return Verdict.SPOKEN_OF;
        }
        if (alone) {
            var fresh = words.within(Part.COPY, lead, at)
                    || words.within(Part.DEMAND, lead, at)
                    || lead < at && words.counts(at - 1);
            var verdict = fresh ? Verdict.ASKED : standing(mention, frame.state);
            if (verdict != Verdict.ASKED) {
                return verdict;
            }
        } else if (!demanded(item, lead, at, end, frame)) {
            return words.within(Part.GOVERNOR, lead, at) || at - lead > UNKNOWN_WORDS
                    ? Verdict.SPOKEN_OF
                    : Verdict.UNSURE;
        }
        if (mention.process() && !Marks.ends(text, mention.to()) && !sentences.copied(lead, at)) {
            return Verdict.SPOKEN_OF;
        }
        if (frame.topic && frame.state != State.PAPERS && !sentences.permitted(lead, at, end)) {
            return Verdict.SPOKEN_OF;
        }
        if (sentences.unclearBusiness(mention, frame) || sentences.partOfAnother(mention, end)) {
            return Verdict.UNSURE;
        }
        return switch (origins.of(item, mention, end, frame.sentence)) {
            case HOME -> Verdict.ASKED;
            case UNCLEAR -> Verdict.UNSURE;
            case FOREIGN -> Verdict.SPOKEN_OF;
        };
    }

    /** A name that stands there without a word about copies. */
    private static Verdict standing(Mention mention, State state) {
        return switch (state) {
            case SPOKEN_OF -> Verdict.SPOKEN_OF;
            case CLAUSE -> Verdict.UNSURE;
            case FORM -> mention.headed() ? Verdict.ASKED : Verdict.UNSURE;
            default -> Verdict.ASKED;
        };
    }

    /** A sentence asks for it, or gives it as an example of papers named in general. */
    private boolean demanded(int item, int lead, int at, int end, Frame frame) {
        if (words.within(Part.NEGATION, item, at) || words.within(Part.EXCEPTION, item, at)) {
            return false;
        }
        var leads = words.leadsTo(lead, at);
        var led = words.leadReaches(lead, at);
        for (var i = at - 1; i >= lead; i--) {
            var demand = words.after(Part.DEMAND, i, at);
            if (demand > i && leads[demand - lead]) {
                return true;
            }
            if (led[i - lead] && words.after(Part.PERSONAL_PAPERS, i, at) == at) {
                return true;
            }
            var introduction = words.after(Part.INTRODUCTION, i, at);
            if (introduction > i && leads[introduction - lead] && words.within(Part.GENERAL_PAPER, item, i)) {
                frame.anyOf = frame.anyOf == 0 ? ++lists : frame.anyOf;
                return true;
            }
        }
        var then = text.get(at - 1).bare().equals("thi");
        return then && words.within(Part.OBLIGATION_AFTER, at, words.segmentEnd(at, end));
    }
}
