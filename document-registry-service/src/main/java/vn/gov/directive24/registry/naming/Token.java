package vn.gov.directive24.registry.naming;

/**
 * A word, a number or a punctuation mark.
 *
 * @param key compared where the text carries diacritics
 * @param bare compared where it carries none
 * @param abbreviated the word stood there as part of an abbreviation
 */
record Token(String key, String bare, Kind kind, boolean abbreviated) {

    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    static Token word(String text, boolean abbreviated) {
        return new Token(Syllable.key(text), Syllable.bare(text), Kind.WORD, abbreviated);
    }

    static Token number(String text) {
        return new Token(text, text, Kind.NUMBER, false);
    }

    static Token mark(String text) {
        return new Token(text, text, Kind.MARK, false);
    }

    boolean is(String mark) {
        return kind == Kind.MARK && key.equals(mark);
    }

    boolean number() {
        return kind == Kind.NUMBER;
    }

    /** Has diacritics that its bare form lacks. */
    boolean marked() {
        return !key.equals(bare);
    }

    String spelling() {
        return kind == Kind.WORD ? Syllable.spell(key) : key;
    }
}
