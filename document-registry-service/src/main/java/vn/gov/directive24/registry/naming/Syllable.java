package vn.gov.directive24.registry.naming;

import com.ibm.icu.text.Normalizer2;

/**
 * A Vietnamese syllable with its tone apart, so that "hoà" and "hòa" are one. After a single consonant i and y are one
 * too ("lí lịch", "lý lịch").
 */
final class Syllable {

    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String Y_OR_I_AFTER = "hklmst";
    private static final int LAST = 0x1F00;
    private static final char[] WITHOUT_TONE = new char[LAST];
    private static final byte[] TONE = new byte[LAST];
    private static final char[] BARE = new char[LAST];
    private static final char[][] WITH_TONE = new char[VOWELS.length()][TONES.length() + 1];

    static {
        var decompose = Normalizer2.getNFDInstance();
        var compose = Normalizer2.getNFCInstance();
        for (char letter = 0; letter < LAST; letter++) {
            var parts = decompose.normalize(String.valueOf(letter));
            var kept = new StringBuilder();
            for (var part : parts.toCharArray()) {
                var tone = TONES.indexOf(part);
                if (tone >= 0) {
                    TONE[letter] = (byte) (tone + 1);
                } else {
                    kept.append(part);
                }
            }
            WITHOUT_TONE[letter] =
                    kept.isEmpty() ? letter : compose.normalize(kept).charAt(0);
            BARE[letter] = letter == 'đ' ? 'd' : parts.charAt(0);
        }
        for (var vowel = 0; vowel < VOWELS.length(); vowel++) {
            WITH_TONE[vowel][0] = VOWELS.charAt(vowel);
            for (var tone = 1; tone <= TONES.length(); tone++) {
                WITH_TONE[vowel][tone] = compose.normalize("" + VOWELS.charAt(vowel) + TONES.charAt(tone - 1))
                        .charAt(0);
            }
        }
    }

    private Syllable() {}

    /** The same for every way to place the tone: the letters without tone, then the tone's number. */
    static String key(String word) {
        var letters = new char[word.length() + 1];
        var tone = 0;
        for (var i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            letters[i] = letter < LAST ? WITHOUT_TONE[letter] : letter;
            tone = letter < LAST && TONE[letter] > 0 ? TONE[letter] : tone;
        }
        if (word.length() == 2 && letters[1] == 'i' && Y_OR_I_AFTER.indexOf(letters[0]) >= 0) {
            letters[1] = 'y';
        }
        if (tone == 0) {
            return new String(letters, 0, word.length());
        }
        letters[word.length()] = (char) ('0' + tone);
        return new String(letters);
    }

    /** Without any diacritic. */
    static String bare(String word) {
        var letters = word.toCharArray();
        for (var i = 0; i < letters.length; i++) {
            letters[i] = letters[i] < LAST ? BARE[letters[i]] : letters[i];
        }
        return new String(letters);
    }

    /** A word of which {@link #key} is this one, the tone where today's orthography puts it. */
    static String spell(String key) {
        var last = key.charAt(key.length() - 1);
        if (last < '1' || last > '5' || key.length() < 2) {
            return key;
        }
        var letters = key.substring(0, key.length() - 1).toCharArray();
        var place = placeOfTone(new String(letters));
        if (place < 0) {
            return new String(letters);
        }
        letters[place] = WITH_TONE[VOWELS.indexOf(letters[place])][last - '0'];
        return new String(letters);
    }

    private static int placeOfTone(String word) {
        var end = word.length();
        while (end > 0 && VOWELS.indexOf(word.charAt(end - 1)) < 0) {
            end--;
        }
        var start = end;
        while (start > 0 && VOWELS.indexOf(word.charAt(start - 1)) >= 0) {
            start--;
        }
        if (end - start > 1 && (word.startsWith("qu") || word.startsWith("gi"))) {
            start = Math.max(start, 2);
        }
        for (var i = end - 1; i >= start; i--) {
            if ("ăâêôơư".indexOf(word.charAt(i)) >= 0) {
                return i;
            }
        }
        var closed = end < word.length();
        var nucleus = word.substring(start, end);
        if (nucleus.length() < 2) {
            return end - 1;
        }
        var glide = nucleus.startsWith("oa") || nucleus.startsWith("oe") || nucleus.startsWith("uy");
        return closed || glide || nucleus.length() > 2 ? start + 1 : start;
    }
}
