package vn.gov.directive24.registry.naming;

import java.util.List;
import java.util.Set;
import vn.gov.directive24.registry.naming.Wording.Part;

/** What a sentence says of the papers in it. */
final class Sentences {

    private static final int LONGEST_HEADING = 64;
    private static final Set<String> HEADING_ENDS = Set.of("gom", "sau", "day", "nhu");

    private final List<Token> text;
    private final Words words;

    Sentences(List<Token> text, Words words) {
        this.text = text;
        this.words = words;
    }

    /** The sentence speaks about papers before it says what is to be done with them. */
    boolean topic(int from, int to) {
        var after = words.after(Part.CONDITION, from, to);
        return after > from && !(after < to && text.get(after).bare().equals("la"));
    }

    /** Nothing but words about copies stands before the name. */
    boolean copied(int lead, int at) {
        return words.within(Part.COPY, lead, at) && words.afterAll(Part.ATTACHED, lead, at) == at;
    }

    /** What a sentence about papers goes on to say: only then, or not at all. */
    boolean permitted(int lead, int at, int end) {
        var sentence = words.sentenceEnd(at, end);
        return words.within(Part.ONLY, at, sentence)
                || !words.within(Part.NEGATION, at, sentence)
                        && (words.within(Part.DEMAND, lead, at) || words.within(Part.OBLIGATION_AFTER, at, sentence));
    }

    /** "Hồ sơ thay đổi họ tên gồm:": papers follow, whatever was spoken of. */
    boolean heading(int sentence, int colon) {
        var paper = words.afterAll(Part.LEAD, sentence, Math.min(colon, sentence + LONGEST_HEADING));
        return (words.after(Part.GENERAL_PAPER, sentence, colon) > sentence
                        || paper > sentence && words.within(Part.GENERAL_PAPER, sentence, paper))
                && HEADING_ENDS.contains(text.get(colon - 1).bare());
    }

    /** "Hộ kinh doanh: đăng ký kinh doanh" and "đăng ký kinh doanh của hộ kinh doanh" are not an enterprise's. */
    boolean unclearBusiness(Mention mention, Frame frame) {
        return words.within(Part.BUSINESS_REGISTRATION, Math.max(mention.from(), mention.to() - 4), mention.to())
                && (frame.otherBusiness || ofOtherBusiness(mention.to()));
    }

    private boolean ofOtherBusiness(int from) {
        if (from >= text.size() || !text.get(from).bare().equals("cua")) {
            return false;
        }
        return words.after(Part.OTHER_BUSINESS, from + 1, text.size()) > from + 1;
    }

    /** "Quyết định … về việc thành lập chi nhánh" establishes no organisation. */
    boolean partOfAnother(Mention mention, int end) {
        return text.get(mention.from()).bare().equals("quyet")
                && words.within(Part.PART_OF_ANOTHER, mention.from(), words.segmentEnd(mention.to(), end));
    }
}
