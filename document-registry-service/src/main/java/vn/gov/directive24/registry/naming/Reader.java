package vn.gov.directive24.registry.naming;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.Frame.State;
import vn.gov.directive24.registry.naming.Wording.Part;

/** Reads one text from left to right and says of each name in it whether that paper is asked for. */
final class Reader {

    /** @param anyOf number of the list of which any one will do; 0 without */
    record Found(Mention mention, boolean sentence, int anyOf) {}

    private final List<Token> text;
    private final boolean bare;
    private final Wording wording;
    private final @Nullable Mention[] mentions;
    private final int[] closing;
    private final List<Found> asked = new ArrayList<>();
    private final List<Mention> unsure = new ArrayList<>();
    private int lists;
    private boolean named;

    Reader(List<Token> text, boolean bare, Vocabulary vocabulary) {
        this.text = text;
        this.bare = bare;
        wording = Wording.of(bare);
        mentions = new Mention[text.size()];
        closing = Brackets.closing(text);
        for (var i = 0; i < text.size(); ) {
            var mention = text.get(i).kind() == Token.Kind.WORD ? vocabulary.at(text, i, bare) : null;
            mentions[i] = mention;
            named |= mention != null;
            i = mention == null ? i + 1 : mention.to();
        }
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

    Reader read() {
        if (named) {
            range(0, text.size(), new Frame(State.START));
        }
        return this;
    }

    private void range(int from, int to, Frame frame) {
        var item = from;
        var segment = from;
        var sentence = from;
        frame.topic |= topic(from, to);
        for (var i = from; i < to; ) {
            var mention = mentions[i];
            if (mention != null) {
                i = mention.to();
                continue;
            }
            var token = text.get(i);
            if (token.is("(") && closing[i] > 0) {
                i = closing[i] + 1;
                continue;
            }
            if (token.is(".") || token.is("-") || token.is("(") || token.is(")")) {
                item(item, i, to, frame);
                sentence = i + 1;
                segment = i + 1;
                item = i + 1;
                var any = frame.anyOf;
                var inside = token.is("-") && any > 0 ? any : 0;
                frame.state = State.START;
                frame.anyOf = inside;
                frame.topic = topic(sentence, to);
            } else if (token.is(";")) {
                item(item, i, to, frame);
                segment = i + 1;
                item = i + 1;
                frame.to(State.START);
            } else if (token.is(":")) {
                item(item, i, to, frame);
                header(segment, i, frame);
                segment = i + 1;
                item = i + 1;
            } else if (token.is(",") || token.is("/") || connects(token)) {
                item(item, i, to, frame);
                item = i + 1;
            }
            i++;
        }
        item(item, to, to, frame);
    }

    private boolean connects(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        return switch (bare ? token.bare() : token.key()) {
            case "hoặc5", "hoăc5", "hoac", "va", "va2", "hay" -> true;
            default -> false;
        };
    }

    /** The sentence speaks about papers before it says what is to be done with them. */
    private boolean topic(int from, int to) {
        return wording.after(Part.CONDITION, text, from, to) > from;
    }

    private void header(int from, int to, Frame frame) {
        if (wording.within(Part.CONTENT, text, from, to) || denied(from, to)) {
            frame.to(State.CLOSED);
        } else {
            frame.to(State.START);
        }
        if (wording.within(Part.ANY_OF, text, from, to)) {
            frame.anyOf = ++lists;
        }
        var last = to > from ? text.get(to - 1) : null;
        frame.topic = frame.topic && last != null && last.bare().equals("la");
    }

    private boolean denied(int from, int to) {
        return wording.within(Part.NEGATION, text, from, to);
    }

    /** From one comma, "or" or "and" to the next. */
    private void item(int from, int to, int end, Frame frame) {
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
                lead = leadAfterBracket(lead, i);
                i = closing[i] + 1;
            } else {
                i++;
            }
        }
        if (any) {
            frame.to(accepted ? State.PAPERS : State.SPOKEN_OF);
        } else if (wording.within(Part.CONTENT, text, from, to) || denied(from, to)) {
            frame.to(State.CLOSED);
        } else if (!wording.leads(text, from, to)) {
            var start = wording.afterLead(text, from, to);
            var document = wording.after(Part.DOCUMENT, text, from, to) > from
                    || wording.after(Part.DOCUMENT, text, start, to) > start;
            if (document) {
                frame.to(State.PAPERS);
            } else if (frame.state == State.START) {
                frame.to(State.CLAUSE);
            }
        }
        for (var open : brackets) {
            range(open + 1, closing[open], frame.inBrackets());
        }
    }

    /** What stands before brackets still leads, the brackets do not. */
    private int leadAfterBracket(int lead, int open) {
        return wording.leads(text, lead, open) ? closing[open] + 1 : lead;
    }

    private boolean judge(int item, int lead, Mention mention, int end, Frame frame) {
        if (mention.decoy()) {
            return false;
        }
        var verdict = verdict(item, lead, mention, end, frame);
        if (verdict == Verdict.ASKED) {
            asked.add(new Found(
                    mention, frame.state == State.CLAUSE || !wording.leads(text, lead, mention.from()), frame.anyOf));
            return true;
        }
        if (verdict == Verdict.UNSURE) {
            unsure.add(mention);
        }
        return false;
    }

    private enum Verdict {
        ASKED,
        UNSURE,
        SPOKEN_OF
    }

    private Verdict verdict(int item, int lead, Mention mention, int end, Frame frame) {
        var at = mention.from();
        if (frame.state == State.CLOSED) {
            return Verdict.SPOKEN_OF;
        }
        var leads = wording.leads(text, lead, at)
                && !(lead < at && text.get(lead).bare().equals("cua"));
        var fresh = wording.within(Part.COPY, text, lead, at) || wording.within(Part.DEMAND, text, lead, at);
        if (leads) {
            if (frame.state == State.SPOKEN_OF && !fresh) {
                return Verdict.SPOKEN_OF;
            }
            if (frame.state == State.CLAUSE && !fresh) {
                return Verdict.UNSURE;
            }
        } else if (!demanded(item, lead, at, frame)) {
            return wording.within(Part.GOVERNOR, text, lead, at) || at - lead > 4 ? Verdict.SPOKEN_OF : Verdict.UNSURE;
        }
        if (frame.topic && !fresh(frame, lead, at) && !onlyThen(at, end)) {
            return Verdict.SPOKEN_OF;
        }
        return after(mention, end);
    }

    private boolean fresh(Frame frame, int lead, int at) {
        return frame.state == State.PAPERS
                || wording.within(Part.DEMAND, text, lead, at) && !refusedLater(at, text.size());
    }

    /** A sentence asks for it, or gives it as an example of papers named in general. */
    private boolean demanded(int item, int lead, int at, Frame frame) {
        if (denied(item, at)) {
            return false;
        }
        for (var i = at - 1; i >= lead; i--) {
            var demand = wording.after(Part.DEMAND, text, i, at);
            if (demand > i && wording.leads(text, demand, at)) {
                return true;
            }
            var introduction = wording.after(Part.INTRODUCTION, text, i, at);
            if (introduction > i && wording.leads(text, introduction, at) && general(item, i)) {
                if (wording.within(Part.ANY_OF, text, i, introduction) || frame.anyOf == 0) {
                    frame.anyOf = ++lists;
                }
                return true;
            }
        }
        return false;
    }

    private boolean general(int from, int to) {
        return wording.within(Part.GENERAL_PAPER, text, from, to);
    }

    private boolean onlyThen(int from, int end) {
        return wording.within(Part.ONLY, text, from, sentenceEnd(from, end));
    }

    private boolean refusedLater(int from, int end) {
        return denied(from, sentenceEnd(from, end));
    }

    private int sentenceEnd(int from, int end) {
        for (var i = from; i < end; i++) {
            if (text.get(i).is(".")) {
                return i;
            }
        }
        return end;
    }

    /** What follows may make it another paper. */
    private Verdict after(Mention mention, int end) {
        var stop = mention.to();
        while (stop < end && !(mentions[stop] != null) && !closes(stop)) {
            stop++;
        }
        if (!wording.within(Part.FOREIGN, text, mention.to(), stop)
                || wording.within(Part.AT_HOME, text, mention.to(), stop)) {
            return Verdict.ASKED;
        }
        return wording.within(Part.FOREIGNER, text, mention.to(), stop) ? Verdict.UNSURE : Verdict.SPOKEN_OF;
    }

    private boolean closes(int i) {
        var token = text.get(i);
        return token.is(";") || token.is(".") || token.is(":") || token.is("/") || connects(token);
    }
}
