package vn.gov.directive24.registry.naming;

import java.util.ArrayDeque;
import java.util.List;

final class Brackets {

    private static final int DEEPEST = 12;

    private Brackets() {}

    /** For each opening bracket the place of its closing one; 0 elsewhere and where there is none. */
    static int[] closing(List<Token> text) {
        var closing = new int[text.size()];
        var open = new ArrayDeque<Integer>();
        for (var i = 0; i < text.size(); i++) {
            if (text.get(i).is("(") && open.size() < DEEPEST) {
                open.push(i);
            } else if (text.get(i).is(")") && !open.isEmpty()) {
                closing[open.pop()] = i;
            }
        }
        return closing;
    }
}
