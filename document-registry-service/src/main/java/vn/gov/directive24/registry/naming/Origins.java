package vn.gov.directive24.registry.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.naming.Wording.Part;

/** Whose paper a text means: papers of foreign authorities and of foreigners are in no database of this country. */
final class Origins {

    enum Origin {
        HOME,
        UNCLEAR,
        FOREIGN
    }

    private final List<Token> text;
    private final Words words;
    private final @Nullable Mention[] mentions;

    Origins(List<Token> text, Words words, @Nullable Mention[] mentions) {
        this.text = text;
        this.words = words;
        this.mentions = mentions;
    }

    /**
     * @param item where the mention's item of a list begins
     * @param end of what is being read
     * @param sentence where its sentence begins
     */
    Origin of(int item, Mention mention, int end, int sentence) {
        var own = ownWords(mention, end);
        if (!passport(mention) && words.within(Part.DIPLOMATS, mention.to(), own)) {
            return Origin.FOREIGN;
        }
        if (passport(mention) && words.within(Part.VISA, mention.to(), words.segmentEnd(mention.to(), end))) {
            return Origin.UNCLEAR;
        }
        if (words.within(Part.STRANGER, mention.to(), own)) {
            return ofCitizensToo(own, end) ? Origin.HOME : Origin.UNCLEAR;
        }
        var bracket = firstBracket(mention.to(), own);
        var home = words.within(Part.AT_HOME, mention.to(), own);
        var abroad =
                words.within(Part.FOREIGN, mention.to(), bracket) && !words.within(Part.AT_HOME, mention.to(), bracket);
        if (!home && words.within(Part.FOREIGNER, mention.to(), own)) {
            return ofCitizensToo(own, end) ? Origin.HOME : Origin.UNCLEAR;
        }
        if (abroad || !home && words.within(Part.FOREIGN, mention.to(), own)) {
            return ofCitizensToo(own, end) ? Origin.HOME : Origin.FOREIGN;
        }
        if (words.within(Part.CITIZEN, mention.to(), own)) {
            return Origin.HOME;
        }
        return sharedWordsAreForeign(own, end)
                        || ofAllButCitizens(own, end)
                        || inPlaceOfForeign(mention, end)
                        || ofForeigners(item, mention.from())
                        || ofForeigners(sentence, mention.from())
                ? Origin.UNCLEAR
                : Origin.HOME;
    }

    private boolean passport(Mention mention) {
        var first = text.get(mention.from()).bare();
        return first.equals("passport")
                || first.equals("ho")
                        && mention.from() + 1 < mention.to()
                        && text.get(mention.from() + 1).bare().equals("chieu");
    }

    private int firstBracket(int from, int to) {
        var i = from;
        while (i < to && !text.get(i).is("(")) {
            i++;
        }
        return i;
    }

    /** "… đối với người nước ngoài hoặc người Việt Nam định cư ở nước ngoài". */
    private boolean ofCitizensToo(int own, int end) {
        return words.within(Part.CITIZEN, own, sharedEnd(own, end));
    }

    /** The words after the name that speak of it alone; an exception speaks of others. */
    private int ownWords(Mention mention, int end) {
        var own = Marks.modifierEnd(text, mentions, mention.to(), end);
        for (var i = mention.to(); i < own; i++) {
            if (words.after(Part.EXCEPTION, i, own) > i) {
                return i;
            }
        }
        return own;
    }

    /** "Hộ chiếu hoặc giấy tờ … do cơ quan nước ngoài cấp": the last words may speak of both. */
    private boolean sharedWordsAreForeign(int own, int end) {
        var shared = sharedEnd(own, end);
        return words.within(Part.OF_FOREIGNERS, own, shared)
                || words.within(Part.FOREIGN_ISSUER, own, shared) && !words.within(Part.AT_HOME, own, shared);
    }

    /** "… (trừ tổ chức Việt Nam)". */
    private boolean ofAllButCitizens(int own, int end) {
        var shared = sharedEnd(own, end);
        for (var i = own; i < shared; i++) {
            if (words.after(Part.EXCEPTION, i, shared) > i) {
                return words.within(Part.COMPATRIOT, i, shared);
            }
        }
        return false;
    }

    /** "Quyết định thành lập hoặc giấy chứng nhận … của bên vay nước ngoài". */
    private boolean inPlaceOfForeign(Mention mention, int end) {
        var next = mention.to() + 1;
        if (next >= end || mentions[next] == null || !Marks.or(text.get(mention.to()))) {
            return false;
        }
        return words.within(Part.FOREIGN_BODY, next, ownWords(mentions[next], end));
    }

    private int sharedEnd(int own, int end) {
        var shared = own;
        while (shared < end && mentions[shared] == null && !Marks.endsSegment(text.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** Foreigners are spoken of before the name, and no citizens. */
    private boolean ofForeigners(int from, int to) {
        return words.within(Part.FOREIGNER, from, to) && !words.within(Part.CITIZEN, from, to);
    }
}
