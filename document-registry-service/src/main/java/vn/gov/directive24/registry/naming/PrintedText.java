package vn.gov.directive24.registry.naming;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** A printed text as tokens: one form for NFC, NFD, wide and invisible characters, capitals and spaces. */
final class PrintedText {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final String BULLETS = "-–—−‐‑•*+·◦‣▪●○";
    private static final String KEPT = ",;:/()";

    private PrintedText() {}

    static List<Token> tokens(String printed) {
        var text = COMPATIBLE.normalize(printed);
        var tokens = new ArrayList<Token>(text.length() / 4 + 4);
        var i = 0;
        while (i < text.length()) {
            var letter = text.charAt(i);
            if (Character.isDigit(letter)) {
                var end = endOfNumber(text, i);
                tokens.add(Token.number(text.substring(i, end)));
                i = end;
            } else if (Character.isLetter(letter)) {
                var end = endOfWord(text, i);
                addWord(text.substring(i, end), tokens);
                i = end;
            } else {
                addMark(letter, tokens);
                i++;
            }
        }
        return tokens;
    }

    /** Has letters, and none of them carries a diacritic: then none of them says which word it is. */
    static boolean bare(List<Token> tokens) {
        var words = false;
        for (var token : tokens) {
            if (token.kind() == Token.Kind.WORD && !token.abbreviated()) {
                if (token.marked()) {
                    return false;
                }
                words = true;
            }
        }
        return words;
    }

    private static void addWord(String word, List<Token> tokens) {
        var afterGiay = !tokens.isEmpty() && tokens.getLast().bare().equals("giay");
        var meaning = Abbreviations.meaning(word.equals("cn") && afterGiay ? Abbreviations.CN_AFTER_GIAY : word);
        if (hasDigit(word)) {
            tokens.add(Token.number(word));
        } else if (meaning == null) {
            tokens.add(Token.word(word, false));
        } else {
            tokens.addAll(meaning);
        }
    }

    private static void addMark(char letter, List<Token> tokens) {
        if (KEPT.indexOf(letter) >= 0) {
            tokens.add(Token.mark(String.valueOf(letter)));
        } else if (letter == '[' || letter == '{') {
            tokens.add(Token.mark("("));
        } else if (letter == ']' || letter == '}') {
            tokens.add(Token.mark(")"));
        } else if (letter == '.' || letter == '\n' || letter == '!' || letter == '?') {
            tokens.add(Token.mark("."));
        } else if (BULLETS.indexOf(letter) >= 0) {
            tokens.add(Token.mark("-"));
        }
    }

    private static int endOfWord(String text, int from) {
        var end = from;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 104/2022/nđ-cp, 28/02/2025, 66.7: one number each; a word after it begins anew. */
    private static int endOfNumber(String text, int from) {
        var end = endOfWord(text, from);
        var joined = false;
        while (end + 1 < text.length()) {
            var mark = text.charAt(end);
            var digit = Character.isDigit(text.charAt(end + 1));
            var joins = (mark == '.' || mark == ',') && digit
                    || (mark == '/' || mark == '-') && (digit || joined && sign(text, end + 1));
            if (!joins) {
                break;
            }
            joined = true;
            end = endOfWord(text, end + 1);
        }
        return end;
    }

    /** Letters of a document's number, such as "nđ" or "qh15", and not a word. */
    private static boolean sign(String text, int from) {
        var end = endOfWord(text, from);
        for (var i = from; i < end; i++) {
            var letter = text.charAt(i);
            if (letter > 127 && letter != 'đ') {
                return false;
            }
        }
        return end > from && end - from < 7;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
